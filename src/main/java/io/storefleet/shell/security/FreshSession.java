package io.storefleet.shell.security;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;

/**
 * Gives a session a new id at sign-in. A session in which somebody was signed in already is ended with all its pages; the
 * sign-in page's own is not, for its push connection would return without the new id and put another session in its place.
 */
final class FreshSession implements SessionAuthenticationStrategy {

    private final SessionAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final SessionFixationProtectionStrategy newSession = new SessionFixationProtectionStrategy();

    FreshSession() {
        newSession.setMigrateSessionAttributes(false);
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        var taken = session != null && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null;
        (taken ? newSession : newId).onAuthentication(authentication, request, response);
    }
}
