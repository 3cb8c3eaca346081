package io.storefleet.shell.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** A sign-in form whose token is missing or outlived its session gets a fresh form; all else is refused. */
final class StaleFormHandler implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && SecurityConfiguration.SIGN_IN.equals(request.getServletPath())) {
            response.sendRedirect(SecurityConfiguration.SIGN_IN + "?stale");
        } else {
            others.handle(request, response, refusal);
        }
    }
}
