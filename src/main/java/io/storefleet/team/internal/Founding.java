package io.storefleet.team.internal;

import io.storefleet.team.Role;
import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Team.Given;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.Tenants;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes an agency and its first Owner. */
@Component
class Founding {

    private final Tenants tenants;
    private final HouseWork house;
    private final SignUp signUp;
    private final Members members;
    private final TransactionTemplate transaction;

    Founding(
            Tenants tenants, HouseWork house, SignUp signUp, Members members, PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.house = house;
        this.signUp = signUp;
        this.members = members;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Adds the agency, then the Owner in a second transaction: it must be bound to a tenant from its start, and the
     * tenant is known only after the first.
     *
     * @param inOwnersTransaction what must happen together with the Owner, such as using up a link
     */
    FirstOwner found(String agencyName, SignUp.Joining owner, Runnable inOwnersTransaction) {
        var tenant = tenants.add(agencyName);
        return house.in(
                tenant.id(),
                () -> transaction.execute(status -> {
                    inOwnersTransaction.run();
                    return addOwner(tenant, owner);
                }));
    }

    private FirstOwner addOwner(Tenants.TenantProfile tenant, SignUp.Joining owner) {
        var identity = signUp.settle(owner);
        var member = members.add(identity);
        members.grant(member, new Given(Role.OWNER, new StoreScope.All(Set.of())), null);
        members.record("tenant.founded", tenant.id().toString(), Map.of("member", member.toString()));
        return new FirstOwner(tenant.id(), tenant.slug(), member, identity);
    }
}
