package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.MORE_THAN_HELD;
import static io.storefleet.team.TeamException.Problem.NO_STORE_CHOSEN;
import static io.storefleet.team.TeamException.Problem.OWNER_NEEDS_ALL_STORES;
import static io.storefleet.team.TeamException.Problem.ROLE_NOT_GRANTABLE;
import static io.storefleet.team.TeamException.Problem.STORE_UNKNOWN;

import io.storefleet.team.Decision;
import io.storefleet.team.Rights;
import io.storefleet.team.Role;
import io.storefleet.team.StoreNames;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Given;
import io.storefleet.team.TeamException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What may be given at all, and that nobody gives or takes more than they hold. */
@Component
class GrantLimits {

    private final Rights rights;
    private final ObjectProvider<StoreNames> stores;

    /** @param stores asked for late, since the stores themselves need the team */
    GrantLimits(Rights rights, ObjectProvider<StoreNames> stores) {
        this.rights = rights;
        this.stores = stores;
    }

    /**
     * Lets a grant by the bound actor pass or says why not.
     *
     * @throws TeamException naming the limit
     */
    void demandGrantable(Given given) {
        if (!Role.grantable().contains(given.role())) {
            throw new TeamException(ROLE_NOT_GRANTABLE);
        }
        if (given.scope() instanceof StoreScope.Only(var stores) && stores.isEmpty()) {
            throw new TeamException(NO_STORE_CHOSEN);
        }
        if (given.role() == Role.OWNER && !(given.scope() instanceof StoreScope.All)) {
            throw new TeamException(OWNER_NEEDS_ALL_STORES);
        }
        demandHeld(given);
        demandKnown(given.scope());
    }

    /** A grant on all stores covers any id, so that holding it does not say that the tenant has such a store. */
    private void demandKnown(StoreScope scope) {
        if (scope instanceof StoreScope.Only(var chosen)
                && !stores.getObject().names().keySet().containsAll(chosen)) {
            throw new TeamException(STORE_UNKNOWN);
        }
    }

    /** Refuses when the role holds, on any of these stores, a verb the bound actor does not. */
    void demandHeld(Given given) {
        var actor = Tenancy.actor();
        var held = Arrays.stream(Verb.values())
                .filter(verb -> given.role().allows(verb) || given.role().allowsWithApproval(verb))
                .allMatch(verb -> holds(actor, verb, given.scope()));
        if (!held) {
            throw new TeamException(MORE_THAN_HELD);
        }
    }

    private boolean holds(Actor actor, Verb verb, StoreScope scope) {
        if (verb.reach() == Verb.Reach.TENANT) {
            return rights.decide(actor, verb) instanceof Decision.Allowed;
        }
        var own = rights.permittedStores(actor, verb);
        return switch (scope) {
            case StoreScope.All all -> own instanceof StoreScope.All(var except) && except.isEmpty();
            case StoreScope.Only(var stores) -> stores.stream().allMatch(own::contains);
        };
    }
}
