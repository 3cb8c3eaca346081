package io.storefleet.accounts.ui;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.accounts.AccountActions;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.fastspring.AccountId;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.team.Role;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.uikit.PageLink;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Accounts made and changed on their page. */
class AccountEditTest extends AccountsPageTest {

    private static final int UNTOUCHED = 90;

    AccountEditTest(ApplicationContext context, QuietSimulator quiet) {
        super(context, quiet);
    }

    private SimulatedAccount account(int number) {
        return shop.accounts().get(UNTOUCHED + number);
    }

    private void openDetail(SimulatedAccount account) throws InterruptedException {
        open(detail(account));
        await("the detail", () -> text().contains(account.id()) && headings().contains(account.name()));
    }

    private void press(String label) throws InterruptedException {
        await(label, () -> $(Button.class).withText(label).exists());
        test($(Button.class).withText(label).all().getLast()).click();
        roundTrip();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private boolean has(String label) {
        return $(TextField.class).all().stream().anyMatch(each -> label.equals(each.getLabel()));
    }

    private String live(SimulatedAccount account, Field field) {
        return call(
                        agency.owner(),
                        () -> context.getBean(AccountActions.class).standing(store, new AccountId(account.id())))
                .profile()
                .get(field);
    }

    @Test
    void editsAnAccountAndTakesItBack() throws Exception {
        var account = account(0);
        as(agency.owner(), () -> {
            openDetail(account);
            press("Edit account");
            await("the fields", () -> has("Last name"));
            assertThat(field("E-mail").getValue()).isEqualTo(account.email());
            assertThat(text()).doesNotContain("Set the old values back");
            var old = field("Last name").getValue();
            field("Last name").setValue("Otherwise");
            press("Save");
            await(
                    "the offer",
                    () -> $(Button.class).withText("Set the old values back").exists());
            assertThat(live(account, Field.LAST)).isEqualTo("Otherwise");
            press("Set the old values back");
            await("the old value", () -> text().contains("Set back: Done"));
            assertThat(live(account, Field.LAST)).isEqualTo(old);
        });
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
        var account = account(1);
        as(agency.owner(), () -> {
            openDetail(account);
            press("Edit account");
            await("the fields", () -> has("E-mail"));
            field("E-mail").setValue("nobody");
            field("City").setValue("Elsewhere");
            press("Save");
            await("the problem", () -> field("E-mail").isInvalid());
            assertThat(field("E-mail").getValue()).isEqualTo("nobody");
            assertThat(field("City").getValue()).isEqualTo("Elsewhere");
            field("E-mail").setValue(account.email());
            field("First name").setValue("");
            press("Save");
            await("the other problem", () -> field("First name").isInvalid());
            assertThat(field("First name").getErrorMessage()).contains("not nothing");
            assertThat(field("E-mail").isInvalid()).isFalse();
        });
        assertThat(simulator.calls()).noneMatch(each -> each.changes());
    }

    @Test
    void leadsToTheAccountThatHasTheAddress() throws Exception {
        var account = account(2);
        as(agency.owner(), () -> {
            open(list());
            press("New account");
            field("First name").setValue("Ada");
            press("Create account");
            await("the problem", () -> field("Last name").isInvalid());
            field("Last name").setValue("Example");
            field("E-mail").setValue(account.email());
            press("Create account");
            await(
                    "the existing one",
                    () -> $(PageLink.class).all().stream()
                            .anyMatch(link -> link.getHref().endsWith(account.id())));
            assertThat(field("E-mail").isInvalid()).isTrue();
            assertThat(field("First name").getValue()).isEqualTo("Ada");
        });
        assertThat(simulator.calls()).noneMatch(each -> each.changes());
    }

    @Test
    void opensTheAccountThatWasMade() throws Exception {
        as(agency.owner(), () -> {
            open(list());
            press("New account");
            field("First name").setValue("Ada");
            field("Last name").setValue("Newcomer");
            field("E-mail").setValue("newcomer-" + shop.slug() + "@example.org");
            press("Create account");
            await("the new account", () -> headings().contains("Ada Newcomer"));
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith(list() + "/");
        });
    }

    @Test
    void offersNothingToWhoMayNot() throws Exception {
        as(agency.member(Role.VIEWER, store), () -> {
            openList();
            assertThat($(Button.class).withText("New account").exists()).isFalse();
            open(detail(account(3)));
            await("the detail", () -> text().contains(account(3).id()));
            assertThat($(Button.class).withText("Edit account").exists()).isFalse();
        });
    }
}
