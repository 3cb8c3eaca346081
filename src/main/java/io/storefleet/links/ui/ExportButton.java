package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkColumn;
import io.storefleet.links.LinkDownload;
import io.storefleet.links.LinkExport;
import io.storefleet.links.LinkExport.Format;
import io.storefleet.links.LinkResults;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks which columns a file should have and gives it; each request asks for the right again and is on record. */
final class ExportButton extends Button {

    private static final long serialVersionUID = 1L;
    private static final int REFUSED = 403;
    private static final int NOT_FOUND = 404;

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
        anchor.setHref((DownloadEvent event) -> answer(format, event));
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

    private void answer(Format format, DownloadEvent event) throws IOException {
        LinkDownload download;
        try {
            download = results.download(batch, new LinkExport(format, chosen()));
        } catch (NothingHereException gone) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        } catch (RightRefusedException refused) {
            event.getResponse().setStatus(REFUSED);
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setFileName(download.fileName());
        event.setContentType(download.contentType());
        download.writeTo(event.getOutputStream());
    }
}
