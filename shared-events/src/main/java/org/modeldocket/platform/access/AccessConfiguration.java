package org.modeldocket.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modeldocket.platform.access.origin.CrossOriginFilter;
import org.modeldocket.platform.access.origin.HostFilter;
import org.modeldocket.platform.access.origin.SecurityHeaders;
import org.modeldocket.platform.problem.ErrorFormat;
import org.modeldocket.platform.problem.Problem;
import org.modeldocket.platform.problem.ProblemType;
import org.modeldocket.platform.problem.ProblemWriter;
import org.modeldocket.platform.web.MappedRoutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may do what: everybody reads the record, a token with the role recorder writes, one with the role auditor reads what was
 * refused, one with the role admin runs the server; recorders and admins import and read imports. Pages take the cookie of a session
 * too, the API never. Pages of other
 * origins read and never write.
 *
 * <p>Settings: {@code modeldocket.data}, {@code modeldocket.tokens}, {@code modeldocket.allowed-hosts},
 * {@code modeldocket.shared-with}, {@code server.address}. Needs a {@link Clock}, and an {@link AccessDenialListener}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessConfiguration {
    private static final String SIGN_IN = "/sign-in";
    private static final String[] RECORDING = {"/record", "/record/**", "/desk", "/desk/**"};
    private static final String[] IMPORTS = {
        "/api/imports/**", "/api/import-tables/**", "/api/import-mappings/**", "/imports/**"
    };

    @Bean
    TokenFile tokenFile(
            @Value("${modeldocket.data:./data}") Path data,
            @Value("${modeldocket.tokens:}") String tokens,
            Clock clock) {
        Path file = tokens.isBlank() ? data.resolve(TokenFile.NAME) : Path.of(tokens);
        return new TokenFile(file, clock, new SecureRandom());
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            TokenFile tokens,
            AccessDenialListener denied,
            @Value("${server.address:}") String address,
            @Value("${modeldocket.allowed-hosts:}") List<String> allowedHosts,
            @Value("${modeldocket.shared-with:*}") List<String> origins,
            MappedRoutes addresses,
            ObjectProvider<AcceptedHeader> headers,
            ObjectProvider<SessionLookup> sessions) {
        SessionLookup lookup = sessions.getIfAvailable(() -> _ -> Optional.empty());
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(state -> state.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AccessConfiguration::headers)
                .addFilterAfter(new CrossOriginFilter(), HeaderWriterFilter.class)
                .addFilterAfter(
                        new PublicReadCors(origins, addresses, headers.stream().toList()).filter(),
                        CrossOriginFilter.class)
                .addFilterBefore(
                        new BearerTokenFilter(new TokenVerifier(tokens), lookup), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new SessionFilter(lookup), BearerTokenFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) -> {
                            if (canSignIn(request, addresses)) {
                                response.setStatus(HttpStatus.SEE_OTHER.value());
                                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                                response.setHeader(HttpHeaders.LOCATION, signIn(request));
                                return;
                            }
                            ProblemWriter.answer(
                                    AccessProblems.of(AccessProblems.noToken(request), request, addresses),
                                    request,
                                    response);
                        })
                        .accessDeniedHandler((request, response, refused) -> {
                            denied.denied(request);
                            ProblemWriter.answer(
                                    AccessProblems.of(AccessProblems.wrongRole(request), request, addresses),
                                    request,
                                    response);
                        }))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/error")
                        .denyAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus", "/actuator/metrics/**")
                        .permitAll()
                        .requestMatchers("/actuator/**", "/api/admin/**", "/operations", "/operations/**")
                        .hasAuthority(Role.ADMIN.authority())
                        .requestMatchers("/api/refusals")
                        .hasAuthority(Role.AUDITOR.authority())
                        .requestMatchers(RECORDING)
                        .hasAuthority(Role.RECORDER.authority())
                        .requestMatchers(HttpMethod.POST, SIGN_IN)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/sign-out", "/sign-out-everywhere")
                        .authenticated()
                        .requestMatchers(IMPORTS)
                        .hasAnyAuthority(Role.RECORDER.authority(), Role.ADMIN.authority())
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(Role.RECORDER.authority()));
        if (isLoopback(address) || !allowedHosts.isEmpty()) {
            http.addFilterBefore(new HostFilter(allowedHosts), CrossOriginFilter.class);
        }
        return http.build();
    }

    @Bean
    HttpFirewall firewall() {
        return new RequestFirewall();
    }

    /** What the firewall of Spring Security does not let through, such as an encoded line break in a path. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, rejected) -> ProblemWriter.answer(
                Problem.of(ProblemType.BAD_REQUEST, RejectionReason.of(rejected, request)), request, response);
    }

    /** There are no passwords. Being here, it keeps Spring Boot from making up a user with one. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("tokens are the only way in");
        };
    }

    /** Readings say themselves how they are cached, so that is not ruled out for all. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new SecurityHeaders());
    }

    /** A reader who asks for a page that needs a role, and may sign in and then see it. */
    private static boolean canSignIn(HttpServletRequest request, MappedRoutes addresses) {
        return HttpMethod.GET.matches(request.getMethod())
                && SessionFilter.isPage(request)
                && !ErrorFormat.isProblem(request)
                && !addresses.at(request.getRequestURI()).isEmpty();
    }

    private static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return SIGN_IN + "?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("server.address " + address + " is not an address of this machine", e);
        }
    }
}
