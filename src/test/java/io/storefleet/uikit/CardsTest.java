package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists as cards where there is little room. */
class CardsTest {

    private final List<String> made = new ArrayList<>();
    private final Grid<String> grid = new Grid<>();

    @BeforeEach
    void open() {
        MockVaadin.setup();
        grid.addColumn(row -> row).setKey("name");
        Lists.cards(grid, row -> {
            made.add(row);
            return Lists.card(row, new Span("more"));
        });
        grid.setItems("a", "b");
        UI.getCurrent().add(grid);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private void width(int pixels) {
        var size = JsonNodeFactory.instance
                .objectNode()
                .put("event.w", pixels)
                .put("event.h", 800)
                .put("for", "trailing")
                .put("1", 1);
        BasicUtilsKt._fireDomEvent(UI.getCurrent(), "window-resize", size);
        draw();
    }

    private void draw() {
        grid.getDataCommunicator().setViewportRange(0, 50);
        MockVaadin.clientRoundtrip(true);
        for (int row = 0; row < GridKt._size(grid); row++) {
            GridKt._getFormattedRow(grid, row);
        }
    }

    @Test
    void areMadeOnlyWhereTheyAreSeen() {
        draw();
        width(1280);
        assertThat(made).isEmpty();
        assertThat(grid.getColumnByKey("card").getRenderer()).isNotInstanceOf(ComponentRenderer.class);
        width(390);
        assertThat(GridKt._getCellComponent(grid, 0, "card").getElement().getTextRecursively())
                .isEqualTo("amore");
        assertThat(grid.getColumnByKey("card").isVisible()).isTrue();
        assertThat(grid.getColumnByKey("name").isVisible()).isFalse();
    }

    @Test
    void giveWayToColumnsWhereThereIsRoomAgain() {
        width(390);
        assertThat(grid.getColumnByKey("card").isVisible()).isTrue();
        made.clear();
        width(1280);
        assertThat(made).isEmpty();
        assertThat(grid.getColumnByKey("card").getRenderer()).isNotInstanceOf(ComponentRenderer.class);
        assertThat(grid.getColumnByKey("card").isVisible()).isFalse();
        assertThat(grid.getColumnByKey("name").isVisible()).isTrue();
    }
}
