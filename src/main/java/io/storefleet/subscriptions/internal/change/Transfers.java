package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.subscriptions.SubscriptionChange.Transfer;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
import io.storefleet.team.Colleagues;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes of who is to get a subscription somebody the store knows, and names who initiates it. */
@Component
class Transfers {

    private final LiveSubscriptions live;
    private final Colleagues colleagues;
    private final Rights rights;

    Transfers(LiveSubscriptions live, Colleagues colleagues, Rights rights) {
        this.live = live;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    /** Who has it. */
    static AccountId source(Subscription now) {
        return Optional.ofNullable(now.origin().account())
                .orElseThrow(() -> new SubscriptionProblem(Kind.NOT_READ, "no-account"));
    }

    /** @throws SubscriptionProblem when the store knows nobody of that name, or it is who has it already */
    Transfer resolved(StoreId store, Subscription now, Transfer wish) {
        var by = colleagues.ownEmail().orElseThrow(() -> new SubscriptionProblem(Kind.NO_INITIATOR));
        if (wish.to() == null) {
            return new Transfer(null, wish.person(), by);
        }
        // Whoever is masked must not be found by this door either.
        rights.require(wish.to().indexOf('@') < 0 ? Verb.ACCOUNT_VIEW : Verb.ACCOUNT_PERSONAL, store);
        var to = live.customer(store, wish.to().strip());
        if (to.equals(source(now))) {
            throw new SubscriptionProblem(Kind.SAME_ACCOUNT);
        }
        return new Transfer(to.value(), null, by);
    }
}
