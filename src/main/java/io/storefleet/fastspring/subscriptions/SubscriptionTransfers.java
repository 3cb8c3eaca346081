package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Resource;

/** Moves subscriptions from one account to another (contract 11.9). */
public final class SubscriptionTransfers {

    private final Caller caller;

    SubscriptionTransfers(Caller caller) {
        this.caller = caller;
    }

    /** Moves them by one call that is sent once; confirmed does not mean that each one went: look at the result. */
    public Outcome<TransferResult> transfer(SubscriptionTransfer transfer) {
        Change change = Change.post(
                ApiPath.of("/subscriptions/transfer"), transfer.body().json(), Resource.WHOLE);
        return caller.change(change, answer -> answer.one(TransferResult::read));
    }
}
