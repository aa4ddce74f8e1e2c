package org.modeldocket.query.desk.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.modeldocket.platform.account.Access;
import org.modeldocket.platform.account.Accounts;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.projection.Projection;
import org.modeldocket.query.projection.RebuildProgress;
import org.modeldocket.query.projection.RebuildRunningException;
import org.modeldocket.query.projection.parked.DeadLetter;
import org.modeldocket.query.ui.PageController;
import org.modeldocket.query.ui.PageLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How far the views are, which facts are parked, what the command side does, and who may do what. The server must admit operators alone. */
@PageController
final class OperationsPages {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsPages.class);
    private static final String PAGE = "/operations";
    private static final int MOST_SHOWN = 200;

    private final Projection projection;
    private final Accounts accounts;
    private final CommandSideState state;

    OperationsPages(Projection projection, Accounts accounts, CommandSideState state) {
        this.projection = projection;
        this.accounts = accounts;
        this.state = state;
    }

    @GetMapping(PAGE)
    String operations(PageRequest window, HttpServletRequest request, Model model) {
        Page<DeadLetter> parked = projection.deadLetters(window);
        List<Access> access = accounts.access();
        RebuildProgress rebuild = projection.rebuildProgress().orElse(null);
        model.addAttribute("projection", projection);
        model.addAttribute("rebuild", rebuild);
        model.addAttribute("rebuilding", rebuild != null && rebuild.state() == RebuildProgress.State.RUNNING);
        model.addAttribute("parked", parked);
        model.addAttribute("part", PageLinks.of(parked, PAGE));
        model.addAttribute("access", access.stream().limit(MOST_SHOWN).toList());
        model.addAttribute("newestImports", state.imports(request));
        model.addAttribute("refused", state.refused(request));
        model.addAttribute("mayReadRefusals", CommandSideState.mayReadRefusals(request));
        model.addAttribute("checkpoints", state.checkpoints(request));
        model.addAttribute("others", Math.max(0, access.size() - MOST_SHOWN));
        return "operations";
    }

    /** Begins a rebuild, unless one is under way. */
    @PostMapping(path = PAGE + "/rebuild", produces = MediaType.TEXT_HTML_VALUE)
    View rebuild() {
        try {
            projection.rebuild();
        } catch (RebuildRunningException e) {
            LOG.debug("a rebuild was asked for while one is under way", e);
        }
        return again();
    }

    @PostMapping(path = PAGE + "/cancel-rebuild", produces = MediaType.TEXT_HTML_VALUE)
    View cancel() {
        projection.cancelRebuild();
        return again();
    }

    /** Tries parked facts again: those of one release, or all. */
    @PostMapping(path = PAGE + "/retry", produces = MediaType.TEXT_HTML_VALUE)
    View retry(HttpServletRequest request) {
        String release = FormBody.of(request).value("releaseId");
        projection.retry(release.isEmpty() ? null : PathVariables.release(release));
        return again();
    }

    private static View again() {
        RedirectView view = new RedirectView(PAGE);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
