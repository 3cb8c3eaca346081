package io.storefleet.team.ui;

import static io.storefleet.team.TeamFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.team.Invitations;
import io.storefleet.team.Role;
import io.storefleet.team.SetUp;
import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.team.Team;
import io.storefleet.team.TeamFixtures;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** The team page in the hands of an Owner. */
@StorefleetTest
// Without this the pages of another test library would be found as well.
@ViewPackages(packages = "io.storefleet")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TeamViewTest extends SpringBrowserlessTest {

    private final Team team;
    private final Invitations invitations;
    private final FirstOwner agency;

    TeamViewTest(SetUp setUp, Team team, Invitations invitations) {
        this.team = team;
        this.invitations = invitations;
        this.agency = TeamFixtures.agency(setUp);
    }

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        var seat = new SignedIn.Seat(agency.tenant(), agency.slug(), agency.member());
        var token = new SignedInToken(
                new SignedIn(agency.identity(), seat), Clock.systemUTC().instant(), List.of());
        SecurityContextHolder.getContext().setAuthentication(token);
        asOwner(super::initVaadinEnvironment);
    }

    @Test
    void invitesAndShowsTheLinkOnce() {
        asOwner(() -> {
            open();
            press("Invite…");
            var who = TeamFixtures.email("sam");
            $(EmailField.class).single().setValue(who);
            press("Invite");
            var link = $(TextField.class).single().getValue();
            assertThat(invitations.open(link.substring(link.lastIndexOf('/') + 1)))
                    .hasValueSatisfying(offer -> assertThat(offer.email()).isEqualTo(who));
            press("Close");
            assertThat(team.invitations()).hasSize(1);
            ((Button) cell(1, 0, 5)).click();
            assertThat(team.invitations()).isEmpty();
        });
    }

    @Test
    void keepsTheTypedAddressWhenItIsNone() {
        asOwner(() -> {
            open();
            press("Invite…");
            var email = $(EmailField.class).single();
            email.setValue("nobody");
            press("Invite");
            assertThat(email.isInvalid()).isTrue();
            assertThat(email.getValue()).isEqualTo("nobody");
            assertThat(team.invitations()).isEmpty();
        });
    }

    @Test
    void removesAMemberAfterAsking() {
        asOwner(() -> {
            var path = team.invite(TeamFixtures.email("vic"), Role.VIEWER, TeamFixtures.ALL_STORES)
                    .link()
                    .getPath();
            invitations.accept(path.substring(path.lastIndexOf('/') + 1), "Vic Viewer", PASSWORD);
            open();
            var grid = $(Grid.class).first();
            assertThat(test(grid).size()).isEqualTo(2);
            ((Button) cell(0, 1, 4).getChildren().toList().getLast()).click();
            test($(ConfirmDialog.class).single()).confirm();
            assertThat(team.members()).hasSize(1);
        });
    }

    private void open() {
        navigate("a/" + agency.slug() + "/team", TeamView.class);
    }

    private Component cell(int grid, int row, int column) {
        return test($(Grid.class).all().get(grid)).getCellComponent(row, column);
    }

    private void press(String label) {
        test($(Button.class).withText(label).first()).click();
    }

    private void asOwner(Runnable work) {
        Tenancy.run(TeamFixtures.as(agency), work);
    }
}
