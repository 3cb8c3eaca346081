package io.storefleet.team;

import java.util.Collection;
import java.util.List;

/** Says whether sessions may go on: the membership stands, nothing has ended them, and they are not too old. */
public interface SessionGuard {

    /** Whether this session may serve one more request; one primary-key statement. */
    boolean admits(SignedInToken session);

    /** Of these sessions the ones that have ended; one statement for all. */
    List<SignedInToken> ended(Collection<SignedInToken> sessions);
}
