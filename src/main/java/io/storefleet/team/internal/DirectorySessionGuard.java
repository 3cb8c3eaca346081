package io.storefleet.team.internal;

import io.storefleet.team.SessionGuard;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.team.TeamSettings;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Holds sessions against the directory. */
@Service
class DirectorySessionGuard implements SessionGuard {

    private final Memberships memberships;
    private final TeamSettings settings;
    private final Clock clock;

    DirectorySessionGuard(Memberships memberships, TeamSettings settings, Clock clock) {
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean admits(SignedInToken session) {
        var who = session.getPrincipal();
        var seat = who.seat();
        var mark = memberships.mark(who.identity(), seat == null ? null : seat.tenant());
        if (isTooOld(session) || mark.isEmpty() || !stands(session, mark.get())) {
            return false;
        }
        if (seat != null) {
            memberships.seen(who.identity(), seat.tenant(), mark.get().lastSeen());
        }
        return true;
    }

    @Override
    public List<SignedInToken> ended(Collection<SignedInToken> sessions) {
        var marks = memberships.marks(
                sessions.stream().map(SignedInToken::getPrincipal).toList());
        return sessions.stream()
                .filter(session -> {
                    var mark = marks.get(session.getPrincipal());
                    return isTooOld(session) || mark == null || !stands(session, mark);
                })
                .toList();
    }

    private boolean isTooOld(SignedInToken session) {
        return clock.instant().isAfter(session.since().plus(settings.signedInFor()));
    }

    private static boolean stands(SignedInToken session, Memberships.Mark mark) {
        SignedIn.Seat seat = session.getPrincipal().seat();
        var seated = seat == null || seat.member().equals(mark.member());
        return seated && !session.since().isBefore(mark.sessionsValidFrom());
    }
}
