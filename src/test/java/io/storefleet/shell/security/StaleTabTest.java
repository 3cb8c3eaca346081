package io.storefleet.shell.security;

import static io.storefleet.team.TeamFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.storefleet.team.SetUp;
import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.team.TeamFixtures;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** Addresses of one agency opened in a session that works for another. */
@StorefleetTest
// Without this the pages of another test library would be found as well.
@ViewPackages(packages = "io.storefleet")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StaleTabTest extends SpringBrowserlessTest {

    private final FirstOwner here;
    private final FirstOwner there;
    private final FirstOwner strangers;

    StaleTabTest(SetUp setUp) {
        var who = TeamFixtures.email("both");
        this.here = setUp.createTenant("Here", who, "Bo Both", PASSWORD);
        this.there = setUp.createTenant("There", who, "Bo Both", PASSWORD);
        this.strangers = TeamFixtures.agency(setUp);
    }

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        var seat = new SignedIn.Seat(here.tenant(), here.slug(), here.member());
        SecurityContextHolder.getContext()
                .setAuthentication(new SignedInToken(
                        new SignedIn(here.identity(), seat), Clock.systemUTC().instant(), List.of()));
        Tenancy.run(TeamFixtures.as(here), super::initVaadinEnvironment);
    }

    @Test
    void refusesATabOfAnotherOwnAgencyAndOffersToSwitch() {
        Tenancy.run(TeamFixtures.as(here), () -> {
            navigate("a/" + there.slug() + "/team", OtherAgencyView.class);
            assertThat($(Button.class).all())
                    .extracting(Button::getText)
                    .containsExactly("Work for There", "Stay with Here");
        });
    }

    @Test
    void knowsNothingOfAnAgencyThePersonDoesNotBelongTo() {
        Tenancy.run(TeamFixtures.as(here), () -> {
            UI.getCurrent().navigate("a/" + strangers.slug() + "/team");
            assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        });
    }
}
