package io.storefleet.shell.security;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.storefleet.team.SessionGuard;
import io.storefleet.team.SignedInToken;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;

/** This node's sessions, and their end within seconds when somebody is removed: open pages get no more news. */
@Component
class LiveSessions implements HttpSessionListener {

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();
    private final SessionGuard guard;

    LiveSessions(SessionGuard guard) {
        this.guard = guard;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        var signedIn = new HashMap<HttpSession, SignedInToken>();
        for (var session : sessions) {
            signInOf(session).ifPresent(token -> signedIn.put(session, token));
        }
        if (!signedIn.isEmpty()) {
            end(signedIn, guard.ended(signedIn.values()));
        }
    }

    private static void end(HashMap<HttpSession, SignedInToken> signedIn, Collection<SignedInToken> ended) {
        var dead = new HashSet<>(ended);
        signedIn.forEach((session, token) -> {
            if (dead.contains(token)) {
                invalidate(session);
            }
        });
    }

    private static Optional<SignedInToken> signInOf(HttpSession session) {
        try {
            return session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                            && context.getAuthentication() instanceof SignedInToken token
                    ? Optional.of(token)
                    : Optional.empty();
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // Somebody else was faster; the session is over either way.
        }
    }
}
