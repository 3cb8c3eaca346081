package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkColumn;
import io.storefleet.links.LinkExport;
import io.storefleet.links.LinkExport.Format;
import io.storefleet.links.LinkResults;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.FileAnswer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks which columns a file should have and gives it; each request asks for the right again and is on record. */
final class ExportButton extends Button {

    private static final long serialVersionUID = 1L;

    private final transient LinkResults results;
    private final LinkBatchId batch;
    private final Map<LinkColumn, Checkbox> columns = new EnumMap<>(LinkColumn.class);

    ExportButton(LinkResults results, LinkBatchId batch) {
        this.results = results;
        this.batch = batch;
        setText(getTranslation("links.download"));
        addThemeVariants(ButtonVariant.PRIMARY);
        addClickListener(click -> open());
    }

    private void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("links.export.title"));
        dialog.setWidth("min(460px, 94vw)");
        var boxes = new Div();
        boxes.addClassName("sf-stack");
        for (var column : LinkColumn.values()) {
            boxes.add(columns.computeIfAbsent(column, this::box));
        }
        var hint = new Span(getTranslation("links.export.hint"));
        hint.addClassName("sf-quiet");
        dialog.add(boxes, hint);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("links.export.close"), click -> dialog.close()),
                        file(Format.XLSX, false),
                        file(Format.CSV, true));
        dialog.open();
    }

    private Checkbox box(LinkColumn column) {
        var box = new Checkbox(getTranslation(
                "links.export." + column.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        box.setValue(LinkColumn.USUAL.contains(column));
        return box;
    }

    private Anchor file(Format format, boolean first) {
        var anchor = new Anchor();
        anchor.setHref(new FileAnswer(() -> made(format))
                .unless(NothingHereException.class, FileAnswer.NOT_FOUND)
                .unless(RightRefusedException.class, FileAnswer.REFUSED));
        anchor.getElement().setAttribute("download", true);
        var button = new Button(getTranslation("links.export.as", format.name()));
        if (first) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        button.setTabIndex(-1);
        anchor.add(button);
        return anchor;
    }

    /** The usual ones where none is ticked. */
    private List<LinkColumn> chosen() {
        var ticked = columns.entrySet().stream()
                .filter(each -> each.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        return ticked.isEmpty() ? LinkColumn.USUAL : ticked;
    }

    private FileAnswer.File made(Format format) {
        var download = results.download(batch, new LinkExport(format, chosen()));
        return new FileAnswer.File(download.fileName(), download.contentType(), download::writeTo);
    }
}
