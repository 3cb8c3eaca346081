package io.storefleet.demo;

import io.storefleet.team.SetUp;
import io.storefleet.tenancy.Actor;

/** Founds an agency of the demo and lets its members in. */
class DemoPeople {

    private final SetUp setUp;
    private final DemoOwners owners;

    DemoPeople(SetUp setUp, DemoOwners owners) {
        this.setUp = setUp;
        this.owners = owners;
    }

    /** Makes the agency and its members where they are missing; returns its first Owner. */
    Actor settle(Demo.Agency agency, String password) {
        var first = agency.members().getFirst();
        var owner = owners.find(agency, first.email()).orElseGet(() -> {
            var founded = setUp.createTenant(agency.name(), first.email(), first.name(), password);
            return Actor.person(founded.tenant(), founded.member());
        });
        return owner;
    }
}
