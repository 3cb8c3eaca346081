package io.storefleet.shell.security;

import io.storefleet.team.SessionGuard;
import io.storefleet.team.SignedInToken;
import io.storefleet.tenancy.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds each request of a signed-in person to their tenant, after making sure that the session may still go on. It stands
 * before authorization: a session it ends is treated as nobody's from there on.
 */
final class TenantBindingFilter extends OncePerRequestFilter {

    private final SessionGuard guard;

    /** The one that the chain's other filters were made with: another application in this process must not replace it. */
    private final SecurityContextHolderStrategy contexts;

    TenantBindingFilter(SessionGuard guard, SecurityContextHolderStrategy contexts) {
        this.guard = guard;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(contexts.getContext().getAuthentication() instanceof SignedInToken session)) {
            chain.doFilter(request, response);
        } else if (guard.admits(session)) {
            serve(session, request, response, chain);
        } else {
            contexts.clearContext();
            end(request);
            chain.doFilter(request, response);
        }
    }

    private static void serve(
            SignedInToken session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = session.getPrincipal().actor();
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Tenancy.<Void>call(actor.get(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void end(HttpServletRequest request) {
        var http = request.getSession(false);
        if (http != null) {
            http.invalidate();
        }
    }
}
