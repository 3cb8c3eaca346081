package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.AccountMatch;
import io.storefleet.fastspring.sessions.StoreFront;
import io.storefleet.fastspring.subscriptions.Estimate;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.store.StoreClients;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
import io.storefleet.tenancy.StoreId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads from the store itself what a change is decided from; whoever asks has shown their right. */
@Component
class LiveSubscriptions {

    private final StoreClients clients;
    private final CallOptions options;

    @Autowired
    LiveSubscriptions(StoreClients clients) {
        this(clients, CallOptions.person());
    }

    private LiveSubscriptions(StoreClients clients, CallOptions options) {
        this.clients = clients;
        this.options = options;
    }

    /** The same for a row of a job: waits behind people, and throws what the store answered instead of a word for it. */
    LiveSubscriptions forJobs() {
        return new LiveSubscriptions(clients, CallOptions.job());
    }

    Subscription get(StoreId store, SubscriptionId id) {
        return ask(store, client -> client.subscriptions().get(id));
    }

    /** The ids of its orders, between blanks. */
    String orders(StoreId store, SubscriptionId id) {
        return ask(
                store,
                client -> client.subscriptions().history().entries(id).stream()
                        .map(entry -> entry.order().id().value())
                        .collect(Collectors.joining(" ")));
    }

    Estimate estimate(StoreId store, SubscriptionId id, Plan change) {
        var plan = PlanUpdate.plan(change);
        return ask(store, client -> {
            var previews = client.subscriptions().previews();
            return change.prorated() ? previews.estimateProrated(id, plan) : previews.estimateAtNextCharge(id, plan);
        });
    }

    /** The front of the customer's own portal page. */
    StoreFront front(StoreId store, AccountId account) {
        return ask(
                        store,
                        client -> Optional.ofNullable(
                                client.accounts().get(account).url()))
                .flatMap(StoreFront::ofPortal)
                .orElseThrow(() -> new SubscriptionProblem(Kind.NOT_READ, "no-front"));
    }

    /** The customer whom the id or the e-mail address is of. @throws SubscriptionProblem when there is none */
    AccountId customer(StoreId store, String idOrEmail) {
        var found = idOrEmail.indexOf('@') < 0 ? byId(store, idOrEmail) : byEmail(store, idOrEmail);
        return found.orElseThrow(() -> new SubscriptionProblem(Kind.NOBODY));
    }

    private Optional<AccountId> byId(StoreId store, String text) {
        if (!AccountId.isValid(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ask(
                    store, client -> client.accounts().get(new AccountId(text)).id()));
        } catch (SubscriptionProblem refused) {
            if (refused.kind() == Kind.REFUSED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Optional<AccountId> byEmail(StoreId store, String text) {
        try {
            var lookup = new AccountLookup.ByEmail(text);
            return ask(store, client -> client.accounts().find(lookup)).stream()
                    .map(AccountMatch::id)
                    .findFirst();
        } catch (IllegalArgumentException noAddress) {
            throw new SubscriptionProblem(Kind.EMAIL_INVALID);
        }
    }

    private <T> T ask(StoreId store, Function<FastSpring, T> question) {
        try {
            return question.apply(clients.client(store).with(options));
        } catch (FastSpringException.RequestRefused refused) {
            var unknown = refused.code().equals("subscription");
            throw unknown
                    ? new SubscriptionProblem(Kind.NOT_FOUND)
                    : new SubscriptionProblem(Kind.REFUSED, refused.text());
        } catch (FastSpringException failure) {
            clients.troubled(store, failure);
            if (options.priority() == Priority.JOB) {
                throw failure;
            }
            throw new SubscriptionProblem(Kind.NOT_READ, failure.code());
        }
    }
}
