package io.storefleet.team;

import static io.storefleet.team.TeamException.Problem.LINK_DEAD;
import static io.storefleet.team.TeamException.Problem.STORE_UNKNOWN;
import static io.storefleet.team.TeamFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.simulator.Simulator;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Grants on single stores: given on the agency's own and gone with them. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TeamStoresTest {

    private final Team team;
    private final Invitations invitations;
    private final Rights rights;
    private final TestAgency agency;
    private final StoreId store;
    private final StoreId foreign;

    TeamStoresTest(ApplicationContext context, Team team, Invitations invitations, Rights rights, Simulator simulator) {
        this.team = team;
        this.invitations = invitations;
        this.rights = rights;
        this.agency = TestAgency.in(context);
        var simulated = simulator.stores().getFirst();
        this.store = agency.store(simulated);
        this.foreign = TestAgency.in(context).store(simulated);
    }

    @Test
    void letsAnInvitedPersonInOnceWithWhatWasPromised() {
        var who = email("sam");
        var token = invite(who);
        assertThat(invitations.open(token)).hasValueSatisfying(offer -> {
            assertThat(offer.email()).isEqualTo(who);
            assertThat(offer.known()).isFalse();
        });

        var seat = invitations.accept(token, "Sam Support", TeamFixtures.PASSWORD);

        assertThat(seat.tenant()).isEqualTo(agency.owner().tenant());
        assertThat(TestAgency.call(
                        person(seat.member()), () -> rights.permittedStores(Tenancy.actor(), Verb.LINK_CREATE)))
                .isEqualTo(only(store));
        assertThat(invitations.open(token)).isEmpty();
        refused(LINK_DEAD, () -> invitations.accept(token, "Sam Again", TeamFixtures.PASSWORD));
    }

    @Test
    void takesBackWhatWasGrantedOnAStoreThatGoes() {
        var seat = invitations.accept(invite(email("sam")), "Sam Support", TeamFixtures.PASSWORD);
        assertThat(visible(seat.member())).isEqualTo(only(store));
        TestAgency.run(agency.owner(), () -> team.dropStore(store));
        assertThat(visible(seat.member())).isEqualTo(only());
    }

    @Test
    void invitesNobodyToAStoreTheAgencyDoesNotHave() {
        for (var scope : List.of(only(foreign), only(StoreId.next()), only(store, foreign))) {
            refused(
                    STORE_UNKNOWN,
                    () -> TestAgency.call(agency.owner(), () -> team.invite(email("sam"), Role.SUPPORT, scope)));
        }
        assertThat(TestAgency.call(agency.owner(), team::invitations)).isEmpty();
    }

    @Test
    void grantsAMemberNothingOnAStoreTheAgencyDoesNotHave() {
        var member = Objects.requireNonNull(agency.member(Role.VIEWER, null).member());
        for (var scope : List.of(only(foreign), only(StoreId.next()), only(store, foreign))) {
            refused(
                    STORE_UNKNOWN,
                    () -> TestAgency.run(agency.owner(), () -> team.change(member, Role.SUPPORT, scope)));
        }
        assertThat(visible(member)).isEqualTo(TeamFixtures.ALL_STORES);
        TestAgency.run(agency.owner(), () -> team.change(member, Role.SUPPORT, only(store)));
        assertThat(visible(member)).isEqualTo(only(store));
    }

    private String invite(String email) {
        var link = TestAgency.call(agency.owner(), () -> team.invite(email, Role.SUPPORT, only(store)))
                .link()
                .getPath();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private StoreScope visible(MemberId member) {
        return TestAgency.call(person(member), () -> rights.visibleStores(Tenancy.actor()));
    }

    private Actor person(MemberId member) {
        return Actor.person(agency.owner().tenant(), member);
    }

    private static StoreScope only(StoreId... stores) {
        return new StoreScope.Only(Set.of(stores));
    }

    private static void refused(TeamException.Problem problem, ThrowingCallable attempt) {
        assertThatExceptionOfType(TeamException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
