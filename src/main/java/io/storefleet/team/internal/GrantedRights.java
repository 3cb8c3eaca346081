package io.storefleet.team.internal;

import static io.storefleet.team.Decision.Reason.NO_GRANT;
import static io.storefleet.team.Decision.Reason.NO_MEMBER;
import static java.util.stream.Collectors.toMap;

import io.storefleet.team.Decision;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides by the grants in the database, read anew for every decision. */
@Service
class GrantedRights implements Rights {

    private static final StoreScope NOWHERE = new StoreScope.Only(Set.of());

    private final GrantReader grants;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate onItsOwn;

    GrantedRights(GrantReader grants, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.grants = grants;
        this.events = events;
        this.onItsOwn = new TransactionTemplate(transactions);
        this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Decision decide(Actor actor, Verb verb, StoreId store) {
        demandReach(verb, Verb.Reach.STORE);
        return grantsOf(actor)
                .map(held -> held.decide(verb, store))
                .orElseGet(() -> new Decision.Refused(verb, NO_MEMBER));
    }

    @Override
    public Decision decide(Actor actor, Verb verb) {
        demandReach(verb, Verb.Reach.TENANT);
        return grantsOf(actor).map(held -> held.decide(verb)).orElseGet(() -> new Decision.Refused(verb, NO_MEMBER));
    }

    @Override
    public StoreScope permittedStores(Actor actor, Verb verb) {
        demandReach(verb, Verb.Reach.STORE);
        return grantsOf(actor).map(held -> held.permitted(verb)).orElse(NOWHERE);
    }

    @Override
    public Map<Verb, StoreScope> permittedStores(Actor actor, Set<Verb> verbs) {
        verbs.forEach(verb -> demandReach(verb, Verb.Reach.STORE));
        var granted = grantsOf(actor);
        return verbs.stream()
                .collect(toMap(
                        verb -> verb,
                        verb -> granted.map(held -> held.permitted(verb)).orElse(NOWHERE)));
    }

    @Override
    public StoreScope visibleStores(Actor actor) {
        return grantsOf(actor).map(GrantSet::visible).orElse(NOWHERE);
    }

    @Override
    public void require(Verb verb, StoreId store) {
        var decision = decide(Tenancy.actor(), verb, store);
        if (decision.allowed()) {
            return;
        }
        record(verb, store);
        if (decision instanceof Decision.Refused refused
                && (refused.reason() == NO_GRANT || refused.reason() == NO_MEMBER)) {
            throw new NothingHereException();
        }
        throw new RightRefusedException(verb);
    }

    @Override
    public void require(Verb verb) {
        if (!decide(Tenancy.actor(), verb).allowed()) {
            record(verb, null);
            throw new RightRefusedException(verb);
        }
    }

    /** In a transaction of its own: the caller's is about to be rolled back. */
    private void record(Verb verb, @Nullable StoreId store) {
        onItsOwn.executeWithoutResult(status ->
                events.publishEvent(AuditedEvent.refused("right.refused", store, Map.of("verb", verb.key()))));
    }

    private Optional<GrantSet> grantsOf(Actor actor) {
        var member = actor.member();
        return member == null ? Optional.empty() : grants.of(actor.tenant(), member);
    }

    private static void demandReach(Verb verb, Verb.Reach reach) {
        if (verb.reach() != reach) {
            throw new IllegalArgumentException(verb.key() + " is not asked for a " + reach);
        }
    }
}
