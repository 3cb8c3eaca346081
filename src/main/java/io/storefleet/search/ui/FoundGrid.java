package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.search.Hit;
import io.storefleet.search.SearchAnswer;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Lists;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a search found, as rows; those of one person stand together. */
final class FoundGrid extends Grid<FoundGrid.Row> {

    private static final long serialVersionUID = 1L;

    private transient HitFace face = new HitFace(this, List.of());

    /** @param below whether it stands below another of the same person */
    record Row(Hit hit, boolean below) {}

    FoundGrid(Consumer<Hit> open) {
        addClassName("sf-found");
        addComponentColumn(this::name)
                .setHeader(getTranslation("search.column.found"))
                .setFlexGrow(2);
        addComponentColumn(row -> face.details(row.hit()))
                .setHeader(getTranslation("search.column.details"))
                .setFlexGrow(3);
        addComponentColumn(row -> HitFace.store(row.hit())).setHeader(getTranslation("search.column.store"));
        addComponentColumn(row ->
                        face.data(row.hit()).<Component>map(badge -> badge).orElseGet(Span::new))
                .setHeader(getTranslation("search.column.data"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(row -> row.hit().at() == null
                        ? ""
                        : Formats.here().shortTime(row.hit().at()))
                .setHeader(getTranslation("search.column.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Lists.opens(this, row -> open.accept(row.hit()));
        Lists.cards(this, row -> face.line(row.hit(), row.below()));
    }

    private Component name(Row row) {
        var name = new Div(face.kind(row.hit().kind()), face.title(row.hit()));
        name.addClassNames("sf-hit", "sf-hit-name");
        name.setClassName("sf-hit-below", row.below());
        return name;
    }

    void show(SearchAnswer answer, List<String> marks) {
        face = new HitFace(this, marks);
        setItems(answer.people().stream().flatMap(FoundGrid::rows).toList());
    }

    private static Stream<Row> rows(SearchAnswer.Person person) {
        return IntStream.range(0, person.hits().size())
                .mapToObj(at -> new Row(person.hits().get(at), at > 0));
    }

    /** Marks the row of what is shown beside the list. */
    void mark(Hit shown) {
        getListDataView()
                .getItems()
                .filter(row -> row.hit().id().equals(shown.id())
                        && row.hit().store().id().equals(shown.store().id()))
                .findFirst()
                .ifPresent(this::select);
    }
}
