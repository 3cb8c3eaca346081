package io.storefleet.shell.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import io.storefleet.team.SignedInToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** After sign-in: to the page that was asked for, or to the start; never off this host. */
final class LocalSuccessHandler extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var target = localPath(asked.getRequest(request, response));
        asked.removeRequest(request, response);
        var mustChoose = authentication instanceof SignedInToken token
                && token.getPrincipal().seat() == null;
        response.sendRedirect(mustChoose ? "/choose" : target);
    }

    /** Path and query alone: the saved address was put together from the Host header, which anybody can send. */
    static String localPath(@Nullable SavedRequest saved) {
        if (!(saved instanceof DefaultSavedRequest known)) {
            return "/";
        }
        var path = known.getRequestURI();
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return known.getQueryString() == null ? path : path + "?" + known.getQueryString();
    }
}
