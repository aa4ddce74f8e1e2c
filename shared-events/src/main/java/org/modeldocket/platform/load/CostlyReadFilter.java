package org.modeldocket.platform.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;

/**
 * Handles every read that is not {@link CheapRead} on a few threads of its own, in turns, so that processors, memory and
 * connections remain for writes, health checks and cheap reads. A read beyond the queue's length, or one that waited {@value
 * #PATIENCE_SECONDS} seconds, gets 503 and nothing is done.
 */
public final class CostlyReadFilter extends OncePerRequestFilter {
    static final int PATIENCE_SECONDS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(PATIENCE_SECONDS);

    private final ReadHandlerLookup handlers;
    private final FairScheduler scheduler;
    private final MemoryBudget kept;
    private final LoadSettings settings;
    private final OverloadRejections rejections;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("costly-read-", 1).factory());

    CostlyReadFilter(
            ReadHandlerLookup handlers,
            FairScheduler scheduler,
            MemoryBudget kept,
            LoadSettings settings,
            OverloadRejections rejections) {
        this.handlers = handlers;
        this.scheduler = scheduler;
        this.kept = kept;
        this.settings = settings;
        this.rejections = rejections;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return handlers.of(request).filter(CostlyReadFilter::isCostly).isEmpty();
    }

    private static boolean isCostly(HandlerMethod handler) {
        return !handler.hasMethodAnnotation(CheapRead.class)
                && !handler.getBeanType().isAnnotationPresent(CheapRead.class);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FairScheduler.Task task = begin(request);
        if (task == null) {
            rejections.reject(OverloadRejections.Reason.COSTLY_READS, request, response);
            return;
        }
        BufferedResponse answer = new BufferedResponse(response, task, kept, settings.patience());
        boolean whole = false;
        try {
            onThreadOfItsOwn(() -> {
                chain.doFilter(request, answer);
                answer.flushWriter();
            });
            whole = true;
        } finally {
            task.end();
            if (!whole) {
                answer.forget();
            }
        }
        answer.send();
    }

    private FairScheduler.@Nullable Task begin(HttpServletRequest request) {
        if (kept.isSpent()) {
            return null;
        }
        try {
            return scheduler
                    .begin(ClientKey.of(request), request.getRequestURI(), PATIENCE)
                    .orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws ServletException, IOException;
    }

    /** A virtual thread that computes gives its carrier to nobody, and there are as few carriers as processors. */
    private void onThreadOfItsOwn(Work work) throws ServletException, IOException {
        var logged = MDC.getCopyOfContextMap();
        Failed failed = new Failed();
        Future<?> done = threads.submit(new DelegatingSecurityContextRunnable(() -> {
            if (logged != null) {
                MDC.setContextMap(logged);
            }
            try {
                work.run();
            } catch (ServletException | IOException e) {
                failed.with = e;
            } finally {
                MDC.clear();
            }
        }));
        await(done);
        if (failed.with instanceof ServletException e) {
            throw e;
        }
        if (failed.with instanceof IOException e) {
            throw e;
        }
    }

    /** Set by one thread before it signals the end to the other. */
    private static final class Failed {
        @Nullable
        Exception with;
    }

    /** The request and its answer are the other thread's until it ends, so this one waits whoever interrupts it. */
    private static void await(Future<?> done) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    done.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException failure
                            ? failure
                            : new IllegalStateException("a read failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
