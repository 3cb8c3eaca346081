package io.storefleet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import io.storefleet.team.Role;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.uikit.FilterField;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Looking somebody up on the accounts page. */
class AccountLookUpViewTest extends AccountsPageTest {

    AccountLookUpViewTest(ApplicationContext context, QuietSimulator quiet) {
        super(context, quiet);
    }

    @Test
    void keepsWhatWasTypedWhenALookUpFails() throws Exception {
        as(agency.owner(), () -> {
            openList();
            simulator.chaos().on("*").status(401);
            look("somebody@example.org");
            var field = $(FilterField.class).single();
            await("the problem", field::isInvalid);
            assertThat(field.getValue()).isEqualTo("somebody@example.org");
            assertThat(field.getErrorMessage()).contains("refuses our credential");
        });
    }

    @Test
    void showsWhomALookUpFindsAndGoesBackToAll() throws Exception {
        var wanted = shop.accounts().get(90);
        as(agency.owner(), () -> {
            openList();
            var all = size();
            look(wanted.email());
            await("the detail", () -> headings().contains(wanted.name()));
            fireShortcut(Key.ESCAPE);
            await("the list as it was left", () -> size() == 1);
            test($(Button.class)
                            .withCondition(
                                    button -> button.getAriaLabel().orElse("").equals("Back to all accounts"))
                            .single())
                    .click();
            await("all of them", () -> size() == all);
        });
    }

    @Test
    void saysInASentenceThatNobodyWasFound() throws Exception {
        as(agency.owner(), () -> {
            openList();
            look("nobody@example.org");
            await("the sentence", () -> text().contains("Nobody in this store has this e-mail address"));
            assertThat($(FilterField.class).single().getValue()).isEqualTo("nobody@example.org");
        });
    }

    @Test
    void hidesPersonalDataFromAViewerAndNamesTheRight() throws Exception {
        var wanted = shop.accounts().get(7);
        as(agency.member(Role.VIEWER, null), () -> {
            open(detail(wanted));
            await("the detail", () -> headings().contains(wanted.name()));
            assertThat(text()).contains("•••@", "Personal data hidden").doesNotContain(wanted.email());
            open(list());
            look(wanted.email());
            var field = $(FilterField.class).single();
            await("the refusal", field::isInvalid);
            assertThat(field.getErrorMessage()).contains("account.personal");
        });
    }

    private int size() {
        return $(AccountGrid.class).all().stream()
                .mapToInt(grid -> grid.getDataCommunicator().getDataProviderSize())
                .findFirst()
                .orElse(-1);
    }

    private void look(String text) {
        $(FilterField.class).single().setValue(text);
        test($(Button.class).withText("Look up").single()).click();
    }
}
