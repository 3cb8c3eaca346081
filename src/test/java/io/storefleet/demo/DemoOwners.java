package io.storefleet.demo;

import io.storefleet.team.Agency;
import io.storefleet.team.People;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.IdentityId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the Owner of an agency that an interrupted start has left half filled. */
class DemoOwners {

    private final JdbcClient jdbc;
    private final People people;

    DemoOwners(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    Optional<Actor> find(Demo.Agency agency, String email) {
        return jdbc.sql("select id from directory.identity where lower(email) = ?")
                .param(email)
                .query(UUID.class)
                .optional()
                .flatMap(id -> people.agencies(new IdentityId(id)).stream()
                        .filter(known -> known.name().equals(agency.name()))
                        .map(Agency::seat)
                        .map(seat -> Actor.person(seat.tenant(), seat.member()))
                        .findFirst());
    }
}
