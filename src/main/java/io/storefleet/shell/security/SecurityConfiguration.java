package io.storefleet.shell.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN;
import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import io.storefleet.team.SessionGuard;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.DefaultLoginPageConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The one security filter chain: sign-in, sessions, CSRF, headers, and the binding of requests to their tenant. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";

    /** Vaadin's bootstrap needs inline script and style and eval; everything else is closed. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; frame-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /** Tomcat ends a forwarded answer behind the wrapper that would write the headers last, and pages are forwarded. */
    private static final ObjectPostProcessor<HeaderWriterFilter> AT_ONCE = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, SessionGuard guard, RequestUtil vaadinRequests, SecurityContextHolderStrategy contexts)
            throws Exception {
        // Spring's generated page would answer before our own view.
        http.removeConfigurer(DefaultLoginPageConfigurer.class);
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new LocalSuccessHandler());
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health/**", "/*.css", "/*.svg", "/*.png", "/*.ico", "/fonts/**")
                .permitAll());
        // Vaadin would also except the sign-in form itself; ours carries the token, so that nobody is signed in
        // unawares.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        // Named here as well: this configurer takes its defaults before Vaadin's tells it the page.
        http.formLogin(
                form -> form.loginPage(SIGN_IN).loginProcessingUrl(SIGN_IN).failureHandler(SignInFailures::answer));
        http.exceptionHandling(refusals -> refusals.accessDeniedHandler(new StaleFormHandler()));
        http.sessionManagement(session -> session.sessionAuthenticationStrategy(new FreshSession()));
        http.headers(SecurityConfiguration::headers);
        http.addFilterBefore(new TenantBindingFilter(guard, contexts), AnonymousAuthenticationFilter.class);
        return http.with(
                        vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN, SIGN_IN)
                                // An address that does not exist is told by our own page, not by a refusal.
                                .anyRequest(any -> any.authenticated())
                                .enableCsrfConfiguration(false))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(SAME_ORIGIN))
                .withObjectPostProcessor(AT_ONCE);
    }
}
