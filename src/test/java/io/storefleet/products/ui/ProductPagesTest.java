package io.storefleet.products.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.products.ProductField;
import io.storefleet.products.internal.change.ProductRig;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of products in the hands of people. */
class ProductPagesTest extends KaribuViewTest {

    private final ProductRig at;

    ProductPagesTest(ApplicationContext context) {
        super(context);
        this.at = new ProductRig(context);
    }

    private StoreId store() {
        return at.rig.store;
    }

    private void visit(Actor actor, Visit visit) throws Exception {
        agency = at.rig.agency;
        as(actor, () -> {
            open(at("products/" + store() + "/" + at.path));
            await("the product", () -> text().contains(say("products.prices")));
            visit.run();
        });
    }

    private static void presses(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void begins(String kind) throws Exception {
        presses(say("intents.kind." + kind));
        await("the dialog", () -> !_find(Dialog.class).isEmpty());
    }

    /** The button of a dialog that bears the same words as one on the page. */
    private static void confirm(String text) {
        _click(_find(_get(Dialog.class), Button.class, spec -> spec.withText(text))
                .getLast());
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    private static TextField field(ProductField field) {
        return _get(TextField.class, spec -> spec.withLabel(say("products.field." + field.word())));
    }

    private static TextArea area(ProductField field) {
        return _get(TextArea.class, spec -> spec.withLabel(say("products.field." + field.word())));
    }

    private static void closed() throws InterruptedException {
        await("the end of it", () -> _find(Dialog.class).isEmpty());
    }

    @Test
    void showsWhatAProductIsAndCosts() throws Exception {
        var all = new HashMap<>(ProductRig.PLAIN);
        all.putAll(
                Map.of("display.de", "Ein Test", "interval", "month", "intervalLength", "3", "attribute.team", "red"));
        at.made(all);
        visit(at.rig.agency.member(Role.VIEWER, store()), () -> {
            assertThat(text()).contains("A test", "Ein Test", "$49.90", "€45.00", "month", "team", "red", "USD");
            assertThat(text()).doesNotContain(say("intents.kind.product.edit"), say("intents.kind.product.delete"));
            presses(say("products.countries.ask"));
            await("the countries", () -> !_find(Grid.class).isEmpty());
            assertThat(GridKt._size(_get(Grid.class))).isGreaterThan(200);
            _setValue(_get(io.storefleet.uikit.FilterField.class), "iceland");
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
            assertThat(text()).contains(say("products.countries.count", 1));
        });
    }

    @Test
    void showsWhatWillChangeAndGivesTheOldPricesBack() throws Exception {
        at.made();
        visit(at.owner(), () -> {
            begins("product.price");
            assertThat(area(ProductField.PRICE).getValue()).isEqualTo("45.00 EUR\n49.90 USD");
            _setValue(area(ProductField.PRICE), "59 USD\nGBP 40");
            assertThat(dialog()).contains("€45.00 → –", "– → £40.00", "$49.90 → $59.00");
            confirm(say("intents.kind.product.price"));
            closed();
            await("the way back", () -> text().contains(say("products.back")));
            assertThat(text()).contains(say("products.settling"));
        });
        assertThat(at.live()).containsEntry("price.USD", "59").doesNotContainKey("price.EUR");
        visit(at.owner(), () -> {
            presses(say("products.back"));
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            assertThat(dialog()).contains("$59.00 → $49.90", "– → €45.00", "£40.00 → –");
            confirm(say("products.back.confirm"));
            closed();
        });
        assertThat(at.live()).containsEntry("price.USD", "49.9").doesNotContainKey("price.GBP");
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        at.made();
        visit(at.owner(), () -> {
            begins("product.price");
            _setValue(area(ProductField.PRICE), "49.905 USD");
            _setValue(field(ProductField.TRIAL), "soon");
            long sent = at.sent();
            confirm(say("intents.kind.product.price"));
            assertThat(area(ProductField.PRICE).getErrorMessage())
                    .contains("USD", say("products.problem.decimals", "2"));
            assertThat(field(ProductField.TRIAL).getErrorMessage()).isEqualTo(say("products.problem.count-invalid"));
            _setValue(area(ProductField.PRICE), "49.90 US dollars");
            _setValue(field(ProductField.TRIAL), "5");
            confirm(say("intents.kind.product.price"));
            assertThat(area(ProductField.PRICE).isInvalid()).isTrue();
            assertThat(area(ProductField.PRICE).getValue()).isEqualTo("49.90 US dollars");
            _setValue(area(ProductField.PRICE), "48 USD");
            confirm(say("intents.kind.product.price"));
            await("the refusal", () -> dialog().contains(say("products.problem.trial-without-interval")));
            assertThat(field(ProductField.TRIAL).isInvalid()).isTrue();
            assertThat(field(ProductField.TRIAL).getValue()).isEqualTo("5");
            assertThat(at.sent()).isEqualTo(sent);
            _setValue(field(ProductField.TRIAL), "");
            confirm(say("intents.kind.product.price"));
            closed();
        });
        assertThat(at.live()).containsEntry("price.USD", "48");
    }

    @Test
    void writesInAnotherLanguage() throws Exception {
        at.made();
        visit(at.owner(), () -> {
            begins("product.edit");
            _setValue(field(ProductField.SKU), "NEW-1");
            _setValue(_get(TextField.class, spec -> spec.withLabel(say("products.form.language.add"))), "german");
            presses(say("products.form.language.go"));
            assertThat(_get(TextField.class, spec -> spec.withLabel(say("products.form.language.add")))
                            .isInvalid())
                    .isTrue();
            _setValue(_get(TextField.class, spec -> spec.withLabel(say("products.form.language.add"))), "DE");
            presses(say("products.form.language.go"));
            assertThat(field(ProductField.DISPLAY).getValue()).isEmpty();
            _setValue(field(ProductField.DISPLAY), "Ein Test");
            _setValue(area(ProductField.FULL), "<p>Lang</p>");
            confirm(say("intents.kind.product.edit"));
            closed();
        });
        assertThat(at.live())
                .containsEntry("display.en", "A test")
                .containsEntry("display.de", "Ein Test")
                .containsEntry("full.de", "<p>Lang</p>")
                .containsEntry("sku", "NEW-1");
    }

    @Test
    void offersProductsAlong() throws Exception {
        at.made();
        visit(at.owner(), () -> {
            begins("product.offers");
            @SuppressWarnings("unchecked")
            MultiSelectComboBox<String> items = _get(MultiSelectComboBox.class);
            items.setItems("aurora-lite", "aurora-studio");
            items.setValue(Set.of("aurora-lite"));
            _setValue(_get(TextArea.class, spec -> spec.withLabel(say("products.offers.text"))), "en: More of it");
            assertThat(dialog()).contains("– → aurora-lite", "– → More of it");
            confirm(say("intents.kind.product.offers"));
            closed();
        });
        assertThat(at.offers().fields())
                .isEqualTo(Map.of("offer.upsell", "aurora-lite", "offerText.upsell.en", "More of it"));
    }

    @Test
    void deletesOnlyWhoTypesThePath() throws Exception {
        at.made();
        visit(at.owner(), () -> {
            begins("product.delete");
            long sent = at.sent();
            confirm(say("intents.kind.product.delete"));
            var typed = _get(TextField.class, spec -> spec.withLabel(say("products.delete.path", at.path.value())));
            assertThat(typed.isInvalid()).isTrue();
            assertThat(at.sent()).isEqualTo(sent);
            assertThat(dialog()).contains(say("products.delete.text"));
            _setValue(typed, at.path.value());
            confirm(say("intents.kind.product.delete"));
            closed();
        });
        assertThat(at.elsewhere().ids()).doesNotContain(at.path);
    }

    @Test
    void createsFromTheListAndRefusesAPathThatIsTaken() throws Exception {
        agency = at.rig.agency;
        as(at.owner(), () -> {
            open(at("products"));
            presses(say("products.new"));
            var name = _get(TextField.class, spec -> spec.withLabel(say("products.form.path")));
            _setValue(name, "no path");
            _setValue(field(ProductField.DISPLAY), "Brand new");
            _setValue(area(ProductField.PRICE), "10 USD");
            confirm(say("intents.kind.product.create"));
            assertThat(name.isInvalid()).isTrue();
            _setValue(name, "aurora-lite");
            confirm(say("intents.kind.product.create"));
            await("the refusal", () -> dialog().contains(say("products.problem.exists")));
            assertThat(name.isInvalid()).isTrue();
            _setValue(name, at.path.value());
            confirm(say("intents.kind.product.create"));
            closed();
            await("its page", () -> text().contains(say("products.countries")));
        });
        assertThat(at.live()).containsEntry("display.en", "Brand new").containsEntry("price.USD", "10");
    }
}
