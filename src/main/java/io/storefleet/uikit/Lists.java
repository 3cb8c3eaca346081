package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What all lists have in common: a row opens by mouse and by keyboard, and on narrow screens becomes a card. */
public final class Lists {

    private static final int NARROW = 900;
    private static final String COLUMN = "(element.getEventContext(event).column || {}).localName";
    // Rows may be drawn anew meanwhile and lose the focus again; whoever presses a key or clicks has taken it.
    private static final String FOCUS_ROW = """
            let looks = 200;
            const leave = () => looks = 0;
            ['keydown', 'pointerdown'].forEach(kind => addEventListener(kind, leave, { once: true, capture: true }));
            const lost = () => [document.body, this].includes(document.activeElement) || document.activeElement?.matches('h1');
            const there = row => row.index === $0 && !row.hidden && !row.hasAttribute('loading');
            const back = () => {
              if (looks-- <= 0 || !this.isConnected) return;
              const row = [...this.shadowRoot.querySelectorAll('#items > tr')].find(there);
              if (!row) {
                this.scrollToIndex($0);
              } else if (lost() && this.shadowRoot.activeElement?.closest('tr') !== row) {
                const target = row.tabIndex === 0 ? row : row.querySelector('td');
                this._focusedItemIndex = $0;
                target.tabIndex = 0;
                target.focus();
              }
              setTimeout(back, 50);
            };
            back();
            """;

    private static final String NAME_TICKS = """
            const ticks = this.querySelector('vaadin-grid-flow-selection-column');
            if (ticks) ticks.headerRenderer = cell => {
              if (cell.firstChild) return;
              const name = document.createElement('span');
              name.className = 'sf-unseen';
              name.textContent = $0;
              cell.append(name);
            }""";

    // Space on a cell of ticks is a made-up click beside, which would open the row.
    private static final String TICKS = """
            this.addEventListener('click', event => {
              const column = this.getEventContext(event).column;
              if (!event.isTrusted && column?.localName.includes('selection')) event.stopPropagation();
            }, true);
            """;
    private static final String ROW_KEY = "element.getEventContext(event).item?.key";

    private Lists() {}

    /** Tells which row a person opens, by click, Enter or Space; where rows are ticked, Space is for that. */
    public static <T> void opens(Grid<T> grid, Consumer<T> open) {
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        grid.addAttachListener(attach -> grid.getElement().executeJs(TICKS));
        grid.getElement()
                .addEventListener("keydown", pressed -> {
                    var key = pressed.getEventData().path(ROW_KEY).asString("");
                    Optional.ofNullable(
                                    grid.getDataCommunicator().getKeyMapper().get(key))
                            .ifPresent(open);
                })
                .setFilter("(event.key === 'Enter' || event.key === ' ')"
                        + " && !event.composedPath()[0].matches('input, button, a, vaadin-button')"
                        + " && !(event.key === ' ' && (" + COLUMN + " || '').includes('selection'))")
                .addEventData(ROW_KEY);
    }

    /** Lets rows be ticked one by one. @param name of the column of ticks, for those who hear the page */
    public static <T> void ticks(Grid<T> grid, String name) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        ((GridMultiSelectionModel<T>) grid.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        grid.addAttachListener(attach -> grid.getElement().executeJs(NAME_TICKS, name));
    }

    /** Gives the keyboard to the row of this number, from 0, as soon as it is there. */
    public static void focusRow(Grid<?> grid, int row) {
        grid.getElement().executeJs(FOCUS_ROW, row);
    }

    /**
     * Shows one card a row instead of the columns as long as the window is narrow. Cards are parts of the page, dozens a
     * row, so none is made where nobody sees it. Call it after the columns are made.
     *
     * @return ends that, before the columns are made anew
     */
    public static <T> Registration cards(Grid<T> grid, ValueProvider<T, Component> card) {
        var column = grid.addColumn(Lists.<T>nothing()).setKey("card").setHeader(grid.getTranslation("uikit.card"));
        column.setVisible(false);
        var watching = new AtomicReference<Registration>(() -> {});
        var shown = new Cards<>(grid, column, card);
        var attached = grid.addAttachListener(attach -> watch(attach.getUI().getPage(), shown, watching));
        var detached =
                grid.addDetachListener(detach -> watching.getAndSet(() -> {}).remove());
        grid.getUI().ifPresent(ui -> watch(ui.getPage(), shown, watching));
        return () -> {
            attached.remove();
            detached.remove();
            watching.getAndSet(() -> {}).remove();
        };
    }

    private static <T> Renderer<T> nothing() {
        return LitRenderer.of("");
    }

    private static void watch(Page page, Cards<?> cards, AtomicReference<Registration> watching) {
        var details = page.getExtendedClientDetails();
        cards.arrange(details == null ? NARROW : details.getWindowInnerWidth());
        watching.getAndSet(page.addBrowserWindowResizeListener(size -> cards.arrange(size.getWidth())))
                .remove();
    }

    /** The column of cards of a grid. */
    private record Cards<T>(Grid<T> grid, Grid.Column<T> column, ValueProvider<T, Component> card) {

        void arrange(int width) {
            var narrow = width > 0 && width < NARROW;
            if (column.isVisible() != narrow) {
                column.setRenderer(narrow ? new ComponentRenderer<>(card) : nothing());
                grid.getColumns().forEach(each -> each.setVisible((each == column) == narrow));
                grid.setClassName("sf-cards", narrow);
                grid.getDataCommunicator().reset();
            }
        }
    }

    /** A card: what it is, and below it what else there is to know. */
    public static Component card(String title, Component... below) {
        var name = new Span(title);
        name.addClassName("sf-strong");
        var more = new Div(below);
        more.addClassNames("sf-row", "sf-quiet");
        var card = new Div(name, more);
        card.addClassName("sf-list-card");
        return card;
    }
}
