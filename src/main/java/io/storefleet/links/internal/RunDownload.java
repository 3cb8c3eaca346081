package io.storefleet.links.internal;

import io.storefleet.links.LinkColumn;
import io.storefleet.links.LinkDownload;
import io.storefleet.links.LinkExport;
import io.storefleet.links.OpenRow;
import io.storefleet.links.OpenRows;
import io.storefleet.uikit.TableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A run as a file, for people and programs: names of columns and results are the same in every language. Text that could
 * begin a formula gets an apostrophe in front, account ids as well; reading such a file here takes it off again.
 */
final class RunDownload implements LinkDownload {

    private final Run run;
    private final LinkExport export;
    private final RunReader rows;
    private final Consumer<Map<String, String>> ended;
    private int links;
    private int expired;

    /** @param ended is told the figures once all is written */
    RunDownload(Run run, LinkExport export, RunReader rows, Consumer<Map<String, String>> ended) {
        this.run = run;
        this.export = export;
        this.rows = rows;
        this.ended = ended;
    }

    @Override
    public int storesLeftOut() {
        return run.hidden();
    }

    /** Those that were links in the database and none in the file. */
    @Override
    public int expired() {
        return expired;
    }

    @Override
    public String fileName() {
        return "links-" + run.id() + "." + export.format().ending();
    }

    @Override
    public String contentType() {
        return export.format().contentType();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var cells = new ExportCells(rows.storeNames());
        try (var sheet = sheet(out)) {
            sheet.header(
                    export.columns().stream().map(column -> column.header()).toList());
            int line = 0;
            for (var page = rows.after(line, OpenRows.PAGE); !page.isEmpty(); page = rows.after(line, OpenRows.PAGE)) {
                if (export.columns().contains(LinkColumn.EVERGREEN_LINK)) {
                    cells.know(rows.own(page));
                }
                for (var row : page) {
                    sheet.row(row(cells, row));
                    links += row.link() == null ? 0 : 1;
                    expired += row.gone() ? 1 : 0;
                }
                sheet.flush();
                line = page.getLast().row().line();
            }
        }
        ended.accept(Map.of("links", String.valueOf(links), "expired", String.valueOf(expired)));
    }

    private TableFile sheet(OutputStream out) throws IOException {
        return switch (export.format()) {
            case CSV -> TableFile.csv(out);
            case XLSX -> TableFile.xlsx(out, "links");
        };
    }

    private List<Object> row(ExportCells cells, OpenRow row) {
        return export.columns().stream().map(column -> cells.cell(column, row)).toList();
    }
}
