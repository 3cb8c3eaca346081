package io.storefleet.post;

import java.time.Duration;
import java.util.UUID;

/**
 * Shares the mails a minute that the bound tenant allows its mail server among all who send many, on all nodes: turn by
 * turn, whoever waited longest first.
 */
public interface PostPace {

    /**
     * A turn of this asker, or how long to wait for one. The pace is the one of the tenant's sender as it is now.
     *
     * @param asker the same at each call, and of nobody else
     * @param wanted how many mails it would send now, at least 1
     */
    Turn ask(UUID asker, int wanted);

    /** Lets others have what was not used of the turn before. */
    void giveBack(int mails);

    /**
     * How many mails may be sent now.
     *
     * @param mails 0 where the asker has to wait
     * @param after how long
     */
    record Turn(int mails, Duration after) {}
}
