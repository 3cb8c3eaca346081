package io.storefleet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import io.storefleet.team.Role;
import io.storefleet.testing.QuietSimulator;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Ticking accounts to make links for them. */
class AccountPicksViewTest extends AccountsPageTest {

    AccountPicksViewTest(ApplicationContext context, QuietSimulator quiet) {
        super(context, quiet);
    }

    @Test
    void takesTickedAccountsAlongToNewLinks() throws Exception {
        as(agency.owner(), () -> {
            openList();
            tick(0);
            tick(2);
            test($(Button.class).withText("Make links for 2…").single()).click();
            assertThat($(TextArea.class).single().getValue()).isEqualTo(shop.idAt(0) + "\n" + shop.idAt(2));
        });
    }

    @Test
    void offersNoTicksToWhoMayNotMakeLinks() throws Exception {
        as(agency.member(Role.VIEWER, null), () -> {
            openList();
            assertThat(grid().getColumnByKey("pick")).isNull();
        });
    }

    private void tick(int line) {
        test((Checkbox) test(grid()).getCellComponent(line, 0)).click();
    }
}
