package io.storefleet.products.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.products.Products;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.internal.IntentRig;
import io.storefleet.products.ProductActions;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductActions.Standing;
import io.storefleet.products.ProductChange;
import io.storefleet.products.ProductChange.Create;
import io.storefleet.products.ProductChange.Edit;
import io.storefleet.products.ProductProblem;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.products.internal.sheet.Sheets;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.Actor;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** A store with a product's path that no test has used. */
public final class ProductRig {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** What a product is made of where a test does not care. */
    public static final Map<String, String> PLAIN =
            Map.of("display.en", "A test", "price.USD", "49.9", "price.EUR", "45");

    public final IntentRig rig;
    public final ProductPath path;

    public ProductRig(ApplicationContext context) {
        this(context, new ProductPath("test-product-" + NUMBER.incrementAndGet()));
    }

    /** For one that is long there. */
    public ProductRig(ApplicationContext context, ProductPath path) {
        this.path = path;
        rig = new IntentRig(context);
    }

    public Actor owner() {
        return rig.agency.owner();
    }

    public ProductActions actions() {
        return rig.bean(ProductActions.class);
    }

    /** As a person does who opens a dialog now. */
    public IntentView change(ProductChange change) {
        return change(owner(), change);
    }

    public IntentView change(Actor actor, ProductChange change) {
        return call(actor, () -> {
            var basis = actions().basis(rig.store, path);
            return actions().carryOut(new Ask(rig.store, path, UUID.randomUUID(), basis), change);
        });
    }

    static Create create(Map<String, String> fields) {
        return new Create(new TreeMap<>(fields));
    }

    /** Changes what is there now to these values. */
    public IntentView edit(Map<String, String> values) {
        return change(Edit.of(values, standing().fields()));
    }

    public Standing standing() {
        return call(owner(), () -> actions().standing(rig.store, path));
    }

    public Standing offers() {
        return call(owner(), () -> actions().offers(rig.store, path));
    }

    public ProductRig made() {
        return made(PLAIN);
    }

    public ProductRig made(Map<String, String> fields) {
        change(create(fields));
        return this;
    }

    /** The client, as others use it. */
    public Products elsewhere() {
        return call(
                owner(), () -> rig.bean(StoreClients.class).client(rig.store).products());
    }

    public SortedMap<String, String> live() {
        return Sheets.of(elsewhere().get(path));
    }

    /** How often the store was asked to change a product since the store was connected. */
    public long sent() {
        return rig.simulator.calls().stream()
                .filter(each -> each.changes() && each.path().startsWith("/products"))
                .count();
    }

    /** Nothing is sent, and the field that does not fit is named. */
    public void refuses(ProductChange change, Kind kind, String field) {
        long before = sent();
        assertThatThrownBy(() -> change(change)).isInstanceOfSatisfying(ProductProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.field()).isEqualTo(field);
        });
        assertThat(sent()).isEqualTo(before);
    }
}
