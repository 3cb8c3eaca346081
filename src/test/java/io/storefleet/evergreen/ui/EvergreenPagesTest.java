package io.storefleet.evergreen.ui;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.evergreen.Accent;
import io.storefleet.evergreen.Brands;
import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenFilter;
import io.storefleet.evergreen.EvergreenLink.State;
import io.storefleet.evergreen.EvergreenLinks;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.simulator.Simulator;
import io.storefleet.team.Role;
import io.storefleet.testing.KaribuViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of links of our own in the hands of people. */
class EvergreenPagesTest extends KaribuViewTest {

    private final EvergreenLinks links;

    EvergreenPagesTest(ApplicationContext context) {
        super(context);
        this.links = context.getBean(EvergreenLinks.class);
    }

    private void link(String account) {
        var store = agency.store(context.getBean(Simulator.class).store("aurora"));
        call(agency.owner(), () -> links.ensure(new Customer(store, new AccountId(account)), PortalTab.ORDERS, null));
    }

    @Test
    void teachesWhatALinkIsWhileThereIsNone() throws Exception {
        as(agency.owner(), () -> {
            open(at("evergreen"));
            assertThat(text()).contains(say("evergreen.empty.title"));
        });
    }

    @Test
    void listsLinksAndRevokesTheChosenOnes() throws Exception {
        link("accShown");
        as(agency.owner(), () -> {
            open(at("evergreen"));
            var grid = LocatorJ._get(EvergreenGrid.class);
            assertThat(GridKt._get(grid, 0).customer().account().value()).isEqualTo("accShown");
            var box = (Checkbox) GridKt._getCellComponent(grid, 0, "choice");
            LocatorJ._setValue(box, true);
            LocatorJ._click(LocatorJ._get(Button.class, spec -> spec.withText(say("evergreen.revoke.chosen", 1))));
            press("evergreen.revoke");
        });
        assertThat(call(agency.owner(), () -> links.before(EvergreenFilter.ALL, null, 9)))
                .singleElement()
                .satisfies(link -> assertThat(link.state()).isEqualTo(State.REVOKED));
    }

    @Test
    void showsTheLookToWhoManagesSettingsOnly() throws Exception {
        as(agency.owner(), () -> {
            open(at("evergreen/look"));
            var fields = LocatorJ._find(TextField.class);
            LocatorJ._setValue(fields.get(0), "Fernlab");
            LocatorJ._setValue(fields.get(1), "no colour");
            assertThat(fields.get(1).isInvalid()).isTrue();
            LocatorJ._setValue(fields.get(1), "#ffcc00");
            press("evergreen.look.save");
        });
        var brand = call(agency.owner(), context.getBean(Brands.class)::get);
        assertThat(brand.name()).isEqualTo("Fernlab");
        assertThat(brand.accent()).isEqualTo(new Accent("#ffcc00"));
        as(agency.member(Role.MANAGER, null), () -> {
            open(at("evergreen/look"));
            assertThat(LocatorJ._find(BrandView.class)).isEmpty();
        });
    }
}
