package org.modeldocket.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets a request that names no day ask for today, in UTC, so that the addresses in its answer name the day. */
@Component
public final class DatedRequests {
    private static final class Dated extends HttpServletRequestWrapper {
        private final String today;

        Dated(HttpServletRequest request, String today) {
            super(request);
            this.today = today;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(ReadParameters.VALID_AT) ? today : super.getParameter(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> parameters = new TreeMap<>(super.getParameterMap());
            parameters.put(ReadParameters.VALID_AT, new String[] {today});
            return parameters;
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            String day = ReadParameters.VALID_AT + "=" + today;
            return query == null || query.isEmpty() ? day : query + "&" + day;
        }
    }

    private final ObjectProvider<Clock> clock;

    /** @param clock of the server; asked for only with a request */
    DatedRequests(ObjectProvider<Clock> clock) {
        this.clock = clock;
    }

    /** The request, with a day. */
    public HttpServletRequest of(HttpServletRequest request) {
        return request.getParameter(ReadParameters.VALID_AT) == null
                ? new Dated(
                        request,
                        LocalDate.ofInstant(clock.getObject().instant(), ZoneOffset.UTC)
                                .toString())
                : request;
    }
}
