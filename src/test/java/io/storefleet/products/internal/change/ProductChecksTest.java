package io.storefleet.products.internal.change;

import static io.storefleet.products.internal.change.ProductRig.create;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.ProductDraft;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductChange.Delete;
import io.storefleet.products.ProductChange.Edit;
import io.storefleet.products.ProductProblem;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What is refused before anything is sent of a product. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProductChecksTest {

    private final ApplicationContext context;
    private final ProductRig at;

    ProductChecksTest(ApplicationContext context) {
        this.context = context;
        this.at = new ProductRig(context);
    }

    @Test
    void refusesToOverwriteWhatOthersHaveChangedSince() {
        at.made();
        var seen = at.standing().fields();
        at.elsewhere().save(List.of(ProductDraft.of(at.path).withDisplay(Map.of("en", "By others"))));
        at.refuses(Edit.of(Map.of("display.en", "Mine"), seen), Kind.CHANGED_SINCE, "display.en");
        assertThat(at.live()).containsEntry("display.en", "By others");
    }

    /** An upsert would make it anew. */
    @Test
    void neverMakesAProductAnewByEditingIt() {
        at.made();
        var seen = at.standing().fields();
        at.elsewhere().delete(List.of(at.path));
        assertThatThrownBy(() -> at.change(Edit.of(Map.of("sku", "X"), seen))).isInstanceOf(ProductProblem.class);
        assertThat(at.elsewhere().ids()).doesNotContain(at.path);
    }

    @ParameterizedTest
    @CsvSource({
        "price.USD, 1.005, DECIMALS",
        "price.JPY, 7500.5, DECIMALS",
        "price.USD, -1, AMOUNT_INVALID",
        "price.USD, '1,5', AMOUNT_INVALID",
        "price.XYZ, 1, CURRENCY_UNKNOWN",
        "display.english, X, LANGUAGE_INVALID",
        "trial, 1.5, COUNT_INVALID",
        "trial, 5, TRIAL_WITHOUT_INTERVAL",
        "interval, month, LENGTH_MISSING",
        "interval, fortnight, WORD_INVALID",
        "intervalLength, 0, POSITIVE_INVALID",
        "quantityDiscount.0, 5, QUANTITY_INVALID",
        "quantityDiscount.5, 101, PERCENT_INVALID",
        "paidTrial, maybe, YES_NO_INVALID",
        "paidTrial, yes, TRIAL_PRICE_MISSING",
        "image, not an address, ADDRESS_INVALID",
        "rank, -1, COUNT_INVALID",
        "format, '', CANNOT_CLEAR",
        "display.en, '', NO_NAME"
    })
    void findsWhatDoesNotFitBeforeAnythingIsSent(String field, String value, Kind kind) {
        at.made();
        var about = kind == Kind.LENGTH_MISSING
                ? "intervalLength"
                : kind == Kind.TRIAL_PRICE_MISSING ? "trialPrice.USD" : field;
        at.refuses(Edit.of(Map.of(field, value), at.live()), kind, about);
    }

    @Test
    void takesTheLastPriceAwayFromNothing() {
        at.made();
        at.refuses(Edit.of(Map.of("price.USD", "", "price.EUR", ""), at.live()), Kind.NO_PRICE, "price.USD");
        at.refuses(Edit.of(Map.of("price.USD", "49.90"), at.live()), Kind.NOTHING_CHANGED, "");
        at.refuses(create(Map.of("display.en", "X")), Kind.NO_PRICE, "price.USD");
        at.refuses(create(Map.of("price.USD", "1")), Kind.NO_NAME, "display.en");
    }

    @Test
    void refusesWhoHasNoRightAndHidesForeignStores() {
        at.made();
        var viewer = at.rig.agency.member(Role.VIEWER, at.rig.store);
        assertThatThrownBy(() -> at.change(viewer, new Delete())).isInstanceOf(RightRefusedException.class);
        assertThatThrownBy(() -> call(viewer, () -> at.actions().standing(at.rig.store, at.path)))
                .isInstanceOf(RightRefusedException.class);
        var stranger = TestAgency.in(context).owner();
        var ask = new Ask(at.rig.store, new ProductPath("aurora-lite"), UUID.randomUUID(), new Basis(null));
        assertThatThrownBy(() -> call(stranger, () -> at.actions().carryOut(ask, new Delete())))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(stranger, () -> at.actions().standing(at.rig.store, at.path)))
                .isInstanceOf(NothingHereException.class);
        assertThat(at.elsewhere().ids()).contains(new ProductPath("aurora-lite"));
    }
}
