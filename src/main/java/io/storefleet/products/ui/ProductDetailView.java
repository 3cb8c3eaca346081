package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.products.ProductDetail;
import io.storefleet.store.ui.ObjectPage;
import io.storefleet.store.ui.ObjectReads;
import io.storefleet.store.ui.PageOf;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.JsonView;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Sheet;
import io.storefleet.uikit.Timelines.About;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** One product under its own address: what it is, what it costs and where, what is offered along, what was done to it. */
@Route(Places.PREFIX + "/products/:store/:id")
@PermitAll
class ProductDetailView extends ObjectPage<ProductPath, ProductDetailView.Shown> {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 20;
    private static final PageOf<ProductPath> KIND = PageOf.kind(
            "products", ProductPath::isValid, ProductPath::new, Places::product, Places::products, "products.title");

    private final transient ProductTools tools;
    private boolean settling;

    ProductDetailView(ProductTools tools, ObjectReads reads) {
        super(KIND, reads);
        this.tools = tools;
    }

    /** All that the page shows, read at once. */
    record Shown(ProductDetail product, boolean editable, List<IntentView> changes) {}

    /** After a change; the store may still tell what was before. */
    void sent(IntentView intent) {
        if (intent.state() != IntentState.REJECTED) {
            settling = !intent.kind().equals("product.delete");
            load(true);
        }
    }

    @Override
    protected void entered(StoreId of, ProductPath what) {
        settling = false;
    }

    @Override
    protected String nameless(ProductPath what) {
        return what.value();
    }

    @Override
    protected Shown read(StoreId of, ProductPath what, boolean anew) {
        var product =
                anew ? tools.products().refresh(of, what) : tools.products().find(of, what);
        var target = new Target(of, TargetKind.PRODUCT, what.value());
        return new Shown(
                product, tools.actions().permitted(of), tools.doing().intents().about(target, LATEST));
    }

    @Override
    protected void show(StoreId of, ProductPath what, Shown it) {
        var words = new FieldWords(this);
        var product = it.product();
        var names = product.product().presentation().display();
        head(
                names.getOrDefault("en", names.values().stream().findFirst().orElse(what.value())),
                badges(product, words),
                product.asOf());
        var cards = new ProductCards(product, of, words);
        var main = new ArrayList<Component>();
        if (it.editable()) {
            main.add(new ProductActionBar(
                    this, tools, of, what, product.coupons().size()));
        }
        if (settling) {
            main.add(ProductDialogs.message(Tone.INFO, words.say("settling")));
        }
        main.add(cards.prices());
        main.add(new CountryPrices(tools, of, product.product(), words));
        cards.terms().ifPresent(main::add);
        main.add(cards.texts());
        main.add(cards.offers());
        cards.fulfillments().ifPresent(main::add);
        main.add(new HistoryCard(this, tools, of, what, it.editable()).card(it.changes()));
        main.add(timeline());
        main.add(new JsonView(product.json()));
        body(new Sheet(main, cards.aside()));
        tell(About.of(of.value(), "product", what.value()), List.of());
    }

    private static List<Badge> badges(ProductDetail product, FieldWords words) {
        var visibility = product.product().listing().visibility();
        return visibility == null
                ? List.of()
                : List.of(new Badge(
                        words.word(visibility.value()), visibility.value().equals("public") ? Tone.GOOD : Tone.WARN));
    }
}
