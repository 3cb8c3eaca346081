package io.storefleet.quotes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.quotes.internal.QuoteRig;
import io.storefleet.team.Role;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of quotes in the hands of people. */
class QuotePagesTest extends KaribuViewTest {

    private QuoteRig rig;

    QuotePagesTest(ApplicationContext context) {
        super(context);
        this.rig = new QuoteRig(context);
    }

    @BeforeEach
    void ownStore() {
        rig = new QuoteRig(context);
        agency = rig.agency;
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private static TextField field(String key) {
        return _get(TextField.class, spec -> spec.withLabel(say("quotes." + key)));
    }

    private static void confirm(String kind) {
        var buttons = _find(_get(Dialog.class), Button.class, spec -> spec.withText(say("intents.kind." + kind)));
        _click(buttons.getLast());
    }

    private static void closed() throws InterruptedException {
        await("the end of it", () -> _find(Dialog.class).isEmpty());
    }

    private static int rows() {
        return _find(Grid.class).isEmpty() ? -1 : GridKt._size(_get(Grid.class));
    }

    @Test
    void listsTheQuotesOfTheOneStoreAndSearchesThem() throws Exception {
        rig.made();
        as(agency.owner(), () -> {
            open(at("quotes"));
            await("the quotes", () -> rows() > 0);
            _setValue(field("search.text"), rig.email);
            await("the one", () -> rows() == 1);
            assertThat(GridKt._getFormattedRow(_get(Grid.class), 0).toString()).contains("Seats for Quintessa");
            GridKt._clickItem(_get(Grid.class), 0);
            await("the quote", () -> text().contains(say("uikit.timeline")));
            assertThat(text()).contains(rig.email, "aurora-studio", say("quotes.item.own"), "As spoken");
        });
    }

    @Test
    void leadsFromSelectedQuotesToADryRun() throws Exception {
        rig.made();
        as(agency.owner(), () -> {
            open(at("quotes/" + rig.store));
            await("the quotes", () -> rows() > 0);
            _setValue(field("search.text"), rig.email);
            await("the one", () -> rows() == 1);
            selectFirst();
            press("bulk.selection");
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            assertThat(text()).contains(say("quotes.bulk.cancel"));
            press("bulk.check");
            await("the dry run", () -> text().contains(say("bulk.start.text.withdraw")));
            assertThat(text()).contains(say("bulk.count", "1", say("bulk.state.waiting")));
        });
        as(agency.member(Role.VIEWER, rig.store), () -> {
            open(at("quotes/" + rig.store));
            await("the quotes", () -> rows() > 0);
            assertThat(_find(Button.class, spec -> spec.withText(say("bulk.selection"))))
                    .isEmpty();
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void selectFirst() {
        Grid grid = _get(Grid.class);
        grid.select(GridKt._get(grid, 0));
    }

    @Test
    void asksForAStoreWhereThereAreSeveral() throws Exception {
        var other = agency.store(rig.simulator.store("fernlab"), TestContext.QUIET);
        as(agency.owner(), () -> {
            open(at("quotes"));
            assertThat(text()).contains(say("quotes.choose.text"));
            open(at("quotes/" + other));
            await("the list", () -> rows() >= 0);
        });
        as(agency.member(Role.VIEWER, other), () -> {
            open(at("quotes"));
            await("the list", () -> rows() >= 0);
            assertThat(_find(TextField.class, spec -> spec.withLabel(say("quotes.search.text"))))
                    .isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText(say("intents.kind.quote.create"))))
                    .isEmpty();
        });
    }

    @Test
    void makesAQuoteAndSaysAtTheFieldsWhatIsWrong() throws Exception {
        as(agency.owner(), () -> {
            open(at("quotes/" + rig.store));
            await(
                    "the button",
                    () -> !_find(Button.class, spec -> spec.withText(say("intents.kind.quote.create")))
                            .isEmpty());
            press("intents.kind.quote.create");
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            confirm("quote.create");
            for (var needed : new String[] {"name", "email", "first", "last", "postal-code"}) {
                assertThat(field("field." + needed).getErrorMessage())
                        .as(needed)
                        .isEqualTo(say("quotes.wrong.needed"));
            }
            _setValue(field("field.name"), "Made by hand");
            _setValue(field("field.email"), "no address");
            _setValue(field("field.first"), "Quintessa");
            _setValue(field("field.last"), "Private");
            _setValue(field("field.postal-code"), "73301");
            _setValue(field("field.days"), "91");
            _setValue(field("field.currency"), "dollars");
            _setValue(field("field.tags"), "crm");
            _setValue(field("item.quantity"), "0");
            _setValue(field("item.price"), "much");
            var notes = _get(TextArea.class);
            _setValue(notes, "x".repeat(5001));
            confirm("quote.create");
            for (var wrong : new String[] {
                "field.email", "field.days", "field.currency", "field.tags", "item.quantity", "item.price"
            }) {
                assertThat(field(wrong).isInvalid()).as(wrong).isTrue();
            }
            assertThat(notes.isInvalid()).isTrue();
            assertThat(field("field.name").getValue()).isEqualTo("Made by hand");
            assertThat(rig.all()).isEmpty();
            right(notes);
            _setValue(field("item.price"), "40.555");
            confirm("quote.create");
            await("the refusal", () -> field("item.price").isInvalid());
            assertThat(field("item.price").getErrorMessage())
                    .isEqualTo(say("quotes.problem.price-decimals", "aurora-studio"));
            _setValue(field("item.price"), "40.50");
            confirm("quote.create");
            closed();
            await("the quote", () -> text().contains(say("uikit.timeline")));
            assertThat(text()).contains("Made by hand", say("quotes.status.open"));
        });
        assertThat(rig.all()).hasSize(1);
        assertThat(rig.sent()).isOne();
    }

    private void right(TextArea notes) {
        _setValue(field("field.email"), rig.email);
        _setValue(field("field.days"), "20");
        _setValue(field("field.currency"), "usd");
        _setValue(field("field.tags"), "crm=417");
        _setValue(field("item.quantity"), "2");
        _setValue(notes, "Short");
        @SuppressWarnings("unchecked")
        ComboBox<String> country = _get(ComboBox.class, spec -> spec.withLabel(say("quotes.field.country")));
        country.setValue("US");
        @SuppressWarnings("unchecked")
        ComboBox<String> product = _get(ComboBox.class, spec -> spec.withLabel(say("quotes.item.product")));
        product.setItems("aurora-studio");
        product.setValue("aurora-studio");
    }

    @Test
    void changesAndWithdrawsAQuote() throws Exception {
        var id = rig.made();
        as(agency.owner(), () -> {
            open(at("quotes/" + rig.store + "/" + id));
            await(
                    "the buttons",
                    () -> !_find(Button.class, spec -> spec.withText(say("intents.kind.quote.edit")))
                            .isEmpty());
            press("intents.kind.quote.edit");
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            assertThat(field("field.email").getValue()).isEqualTo(rig.email);
            assertThat(field("field.days").getValue()).isEqualTo("30");
            assertThat(field("field.net-terms").getValue()).isEqualTo("14");
            _setValue(field("field.name"), "Changed by hand");
            _setValue(_get(TextArea.class), "");
            confirm("quote.edit");
            closed();
            await("the name", () -> text().contains("Changed by hand"));
            assertThat(rig.live(id).terms().notes()).isNullOrEmpty();
            assertThat(rig.live(id).lines()).hasSize(2);
            assertThat(rig.live(id).terms().tags()).containsEntry("crm", "417").containsKey("storefleet");
            press("intents.kind.quote.cancel");
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains(say("quotes.cancel.text"));
            confirm("quote.cancel");
            closed();
            await("the state", () -> text().contains(say("quotes.status.canceled")));
            await(
                    "the state in the timeline",
                    () -> text().contains(say("quotes.news.status", say("quotes.status.canceled"))));
            assertThat(text())
                    .contains(
                            say("quotes.news.created"),
                            say("shell.done.change.confirmed", say("intents.kind.quote.cancel")))
                    .doesNotContain(say("quotes.news.expired"));
            assertThat(_find(Button.class, spec -> spec.withText(say("intents.kind.quote.edit"))))
                    .isEmpty();
        });
        assertThat(rig.live(id).course().status()).isEqualTo(QuoteStatus.CANCELED);
    }

    @Test
    void showsTheAddressOnlyWhenAskedForAndOnlyToThoseWhoMay() throws Exception {
        var id = rig.made();
        as(agency.owner(), () -> {
            open(at("quotes/" + rig.store + "/" + id));
            await("the quote", () -> text().contains(say("uikit.timeline")));
            assertThat(text()).doesNotContain("/quote/" + id);
            press("quotes.page.show");
            await("the address", () -> text().contains("/quote/" + id));
        });
        as(agency.member(Role.FINANCE, rig.store), () -> {
            open(at("quotes/" + rig.store + "/" + id));
            await("the quote", () -> text().contains(say("uikit.timeline")));
            assertThat(text()).doesNotContain(say("quotes.page.show")).doesNotContain(say("intents.kind.quote.cancel"));
            assertThat(text()).contains(rig.email);
        });
        as(agency.member(Role.VIEWER, rig.store), () -> {
            open(at("quotes/" + rig.store + "/" + id));
            await("the quote", () -> text().contains(say("uikit.timeline")));
            assertThat(text()).doesNotContain(rig.email).contains(say("quotes.masked"));
        });
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        as(agency.owner(), () -> {
            open(at("quotes/" + rig.store + "/QNOSUCHQUOTE"));
            await("the word", () -> text().contains(say("quotes.missing.text")));
        });
    }
}
