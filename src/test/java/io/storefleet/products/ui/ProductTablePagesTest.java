package io.storefleet.products.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.jobs.JobWorker;
import io.storefleet.products.ProductTables;
import io.storefleet.products.ProductTables.Row;
import io.storefleet.products.TableText;
import io.storefleet.products.internal.change.ProductRig;
import io.storefleet.team.Role;
import io.storefleet.testing.KaribuViewTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Many products changed by one table in the hands of people. */
class ProductTablePagesTest extends KaribuViewTest {

    private final ProductRig at;

    ProductTablePagesTest(ApplicationContext context) {
        super(context);
        this.at = new ProductRig(context);
    }

    private void runsUntilItCosts(String dollars) {
        while (!dollars.equals(at.live().get("price.USD"))) {
            assertThat(context.getBean(JobWorker.class).runOnce()).isTrue();
        }
    }

    @Test
    void changesManyByATableAndShowsWhatBecameOfEach() throws Exception {
        at.made();
        agency = at.rig.agency;
        as(at.owner(), () -> {
            open(at("product-tables"));
            var text = _get(TextArea.class, spec -> spec.withLabel(say("products.table.text")));
            _setValue(text, "product,price.USD,colour\n" + at.path + ",59,x\nno path,1,\naurora-lite,,\n");
            await("the comparison", () -> text().contains(say("products.table.differences")));
            assertThat(text())
                    .contains(
                            "$49.90 → $59.00",
                            say("products.table.count.changed", 1),
                            say("products.table.count.unchanged", 1),
                            say("products.table.unknown", "colour"),
                            say("products.table.line", 3, say("products.problem.path-form", "no path")));
            var go = _get(Button.class, spec -> spec.withText(say("products.table.go", 1)));
            assertThat(go.isEnabled()).isFalse();
            _setValue(_get(Checkbox.class, spec -> spec.withLabel(say("products.table.without"))), true);
            _click(go);
            await("the rows", () -> !_find(Grid.class).isEmpty());
            assertThat((List<?>) GridKt._fetch(_get(Grid.class), 0, 10)).hasSize(1);
        });
        runsUntilItCosts("59");
        as(at.rig.agency.member(Role.VIEWER, at.rig.store), () -> {
            open(at("product-tables"));
            assertThat(text()).contains(say("products.table.none"));
        });
    }

    @Test
    void showsByItselfWhatBecomesOfARowAndChecksWhatWasNotDoneAgain() throws Exception {
        at.made();
        agency = at.rig.agency;
        var tables = context.getBean(ProductTables.class);
        var begun = call(at.owner(), () -> {
            var lines = TableText.of("product,price.USD\n" + at.path + ",59\n").lines();
            return tables.start(at.rig.store, tables.compare(at.rig.store, lines), "Products");
        });
        // Somebody else changes it before its turn.
        at.edit(Map.of("price.USD", "77"));
        as(at.owner(), () -> {
            open(at("product-tables/" + begun.id()));
            await("the row", () -> state().equals(say("products.table.state.waiting")));
            while (call(at.owner(), () -> tables.rows(begun.id(), 0, 1))
                    .getFirst()
                    .state()
                    .equals("waiting")) {
                // A thread that is bound to nobody.
                assertThat(CompletableFuture.supplyAsync(context.getBean(JobWorker.class)::runOnce)
                                .join())
                        .isTrue();
            }
            await("what became of it", () -> state().equals(say("products.table.state.failed")));
            await("the offer", () -> text().contains(say("products.table.rows.left", 1)));
            UI.getCurrent()
                    .navigate(
                            at("product-tables"),
                            QueryParameters.of("again", begun.id().toString()));
            MockVaadin.clientRoundtrip(false);
            await("the comparison", () -> text().contains("$77.00 → $59.00"));
            _click(_get(Button.class, spec -> spec.withText(say("products.table.go", 1))));
            await("its rows", () -> !_find(Grid.class).isEmpty());
        });
        runsUntilItCosts("59");
    }

    /** Of the only row. */
    @SuppressWarnings("unchecked")
    private static String state() {
        Grid<Row> grid = _get(Grid.class);
        var rows = GridKt._fetch(grid, 0, 1);
        return rows.isEmpty()
                ? ""
                : say("products.table.state." + rows.getFirst().state());
    }
}
