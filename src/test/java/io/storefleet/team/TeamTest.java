package io.storefleet.team;

import static io.storefleet.team.TeamException.Problem.ALREADY_INVITED;
import static io.storefleet.team.TeamException.Problem.ALREADY_MEMBER;
import static io.storefleet.team.TeamException.Problem.EMAIL_MALFORMED;
import static io.storefleet.team.TeamException.Problem.LAST_OWNER;
import static io.storefleet.team.TeamException.Problem.LINK_DEAD;
import static io.storefleet.team.TeamException.Problem.NO_STORE_CHOSEN;
import static io.storefleet.team.TeamException.Problem.OWNER_NEEDS_ALL_STORES;
import static io.storefleet.team.TeamException.Problem.PASSWORD_WRONG;
import static io.storefleet.team.TeamException.Problem.ROLE_NOT_GRANTABLE;
import static io.storefleet.team.TeamFixtures.PASSWORD;
import static io.storefleet.team.TeamFixtures.as;
import static io.storefleet.team.TeamFixtures.call;
import static io.storefleet.team.TeamFixtures.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Inviting, granting and removing, and the attempts at more than one may. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TeamTest {

    private static final StoreScope ALL = new StoreScope.All(Set.of());

    private final Team team;
    private final Invitations invitations;
    private final SetUp setUp;
    private final SessionGuard guard;
    private FirstOwner agency;

    @SuppressWarnings("NullAway.Init")
    TeamTest(Team team, Invitations invitations, SetUp setUp, SessionGuard guard) {
        this.team = team;
        this.invitations = invitations;
        this.setUp = setUp;
        this.guard = guard;
    }

    @BeforeEach
    void found() {
        agency = TeamFixtures.agency(setUp);
    }

    @Test
    void letsAPersonOfAnotherAgencyJoinOnlyWithTheirOwnPassword() {
        var known = email("known");
        setUp.createTenant("Elsewhere", known, "Kim Known", PASSWORD);
        var token = invite(known.toUpperCase(Locale.ROOT), Role.VIEWER, ALL);
        assertThat(invitations.open(token))
                .hasValueSatisfying(offer -> assertThat(offer.known()).isTrue());
        refused(PASSWORD_WRONG, () -> invitations.accept(token, "", "a guessed password"));
        assertThat(invitations.accept(token, "", PASSWORD).tenant()).isEqualTo(agency.tenant());
    }

    @Test
    void endsALinkWithItsInvitation() {
        var token = invite(email("sam"), Role.VIEWER, ALL);
        var id = call(as(agency), team::invitations).getFirst().id();
        var other = TeamFixtures.agency(setUp);
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> Tenancy.run(as(other), () -> team.revoke(id)));
        assertThat(invitations.open(token)).isPresent();
        Tenancy.run(as(agency), () -> team.revoke(id));
        assertThat(invitations.open(token)).isEmpty();
        refused(LINK_DEAD, () -> invitations.accept(token, "Sam", PASSWORD));
    }

    @Test
    void refusesTheTeamToSupportAndViewer() {
        for (var role : List.of(Role.SUPPORT, Role.VIEWER)) {
            var member = as(agency, join(role));
            for (var attempt : List.<Runnable>of(
                    team::members,
                    team::invitations,
                    () -> team.invite(email("pal"), Role.OWNER, ALL),
                    () -> team.change(agency.member(), Role.VIEWER, ALL),
                    () -> team.remove(agency.member()))) {
                assertThatExceptionOfType(RightRefusedException.class)
                        .isThrownBy(() -> Tenancy.run(member, attempt))
                        .satisfies(refusal -> assertThat(refusal.verb()).isEqualTo(Verb.TEAM_MANAGE));
            }
        }
    }

    @Test
    void doesNotKnowMembersOfAnotherAgency() {
        var other = TeamFixtures.agency(setUp);
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> Tenancy.run(as(agency), () -> team.remove(other.member())));
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> Tenancy.run(as(agency), () -> team.change(other.member(), Role.VIEWER, ALL)));
        assertThat(call(as(other), team::members)).hasSize(1);
    }

    @Test
    void keepsTheLastOwner() {
        refused(LAST_OWNER, () -> Tenancy.run(as(agency), () -> team.remove(agency.member())));
        refused(LAST_OWNER, () -> Tenancy.run(as(agency), () -> team.change(agency.member(), Role.VIEWER, ALL)));
        var second = join(Role.OWNER);
        Tenancy.run(as(agency, second), () -> team.change(agency.member(), Role.VIEWER, ALL));
        assertThat(call(as(agency, second), team::members)).anySatisfy(member -> {
            assertThat(member.id()).isEqualTo(agency.member());
            assertThat(member.given()).containsExactly(new Team.Given(Role.VIEWER, ALL));
        });
        refused(LAST_OWNER, () -> Tenancy.run(as(agency, second), () -> team.remove(second)));
    }

    @Test
    void endsTheSessionsAndInvitationsOfARemovedMember() {
        var second = join(Role.OWNER);
        var token = invite(as(agency, second), email("pal"), Role.OWNER, ALL);
        var member = call(as(agency), team::members).stream()
                .filter(one -> one.id().equals(second))
                .findFirst()
                .orElseThrow();
        assertThat(member.given()).containsExactly(new Team.Given(Role.OWNER, ALL));
        Tenancy.run(as(agency), () -> team.remove(second));
        assertThat(call(as(agency), team::members)).hasSize(1);
        assertThat(invitations.open(token)).isEmpty();
    }

    @Test
    void admitsASessionOnlyWhileItsMembershipStands() {
        var seat = new SignedIn.Seat(agency.tenant(), agency.slug(), agency.member());
        var session =
                new SignedInToken(new SignedIn(agency.identity(), seat), Instant.now(Clock.systemUTC()), List.of());
        assertThat(guard.admits(session)).isTrue();
        assertThat(guard.ended(List.of(session))).isEmpty();
        var second = join(Role.OWNER);
        Tenancy.run(as(agency, second), () -> team.remove(agency.member()));
        assertThat(guard.admits(session)).isFalse();
        assertThat(guard.ended(List.of(session))).containsExactly(session);
    }

    @Test
    void admitsNoSessionOlderThanItsTime() {
        var old = Instant.now(Clock.systemUTC()).minusSeconds(12 * 3600 + 1);
        var session = new SignedInToken(new SignedIn(agency.identity(), null), old, List.of());
        assertThat(guard.admits(session)).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAnInvitation() {
        refused(EMAIL_MALFORMED, () -> invite("nobody", Role.VIEWER, ALL));
        refused(ROLE_NOT_GRANTABLE, () -> invite(email("x"), Role.ADMINISTRATOR, ALL));
        refused(NO_STORE_CHOSEN, () -> invite(email("x"), Role.VIEWER, new StoreScope.Only(Set.of())));
        refused(
                OWNER_NEEDS_ALL_STORES,
                () -> invite(email("x"), Role.OWNER, new StoreScope.Only(Set.of(StoreId.next()))));
        var twice = email("twice");
        invite(twice, Role.VIEWER, ALL);
        refused(ALREADY_INVITED, () -> invite(twice, Role.VIEWER, ALL));
        var own = call(as(agency), team::members).getFirst().email();
        refused(ALREADY_MEMBER, () -> invite(own, Role.VIEWER, ALL));
    }

    @Test
    void setsUpTheFirstAgencyByALinkThatWorksOnce() {
        var address = setUp.issue().getPath();
        var token = address.substring(address.lastIndexOf('/') + 1);
        var wish = new SetUp.NewAgency("North Bay", "Nora North", email("nora"), PASSWORD);
        refused(
                TeamException.Problem.PASSWORD_TOO_SHORT,
                () -> setUp.complete(token, new SetUp.NewAgency("North Bay", "Nora North", email("nora"), "short")));
        assertThat(setUp.isOpen(token)).isTrue();
        var made = setUp.complete(token, wish);
        assertThat(call(as(made), team::members)).hasSize(1);
        assertThat(setUp.isOpen(token)).isFalse();
        refused(LINK_DEAD, () -> setUp.complete(token, wish));
    }

    private MemberId join(Role role) {
        return invitations
                .accept(invite(email("member"), role, ALL), "Mel Member", PASSWORD)
                .member();
    }

    private String invite(String email, Role role, StoreScope scope) {
        return invite(as(agency), email, role, scope);
    }

    private String invite(Actor by, String email, Role role, StoreScope scope) {
        var link = call(by, () -> team.invite(email, role, scope)).link().getPath();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void refused(TeamException.Problem problem, ThrowingCallable attempt) {
        assertThatExceptionOfType(TeamException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
