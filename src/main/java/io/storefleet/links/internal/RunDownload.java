package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkDownload;
import io.storefleet.links.LinkExport;
import io.storefleet.links.OpenRow;
import io.storefleet.links.OpenRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A run as a file, for people and programs: names of columns and results are the same in every language. Text that could
 * begin a formula gets an apostrophe in front, account ids as well; reading such a file here takes it off again.
 */
final class RunDownload implements LinkDownload {

    private final LinkBatchId batch;
    private final LinkExport export;
    private final RunReader rows;

    RunDownload(LinkBatchId batch, LinkExport export, RunReader rows) {
        this.batch = batch;
        this.export = export;
        this.rows = rows;
    }

    @Override
    public String fileName() {
        return "links-" + batch + "." + export.format().ending();
    }

    @Override
    public String contentType() {
        return export.format().contentType();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var cells = new ExportCells(rows.storeNames());
        try (var sheet = Sheet.of(export.format(), out)) {
            sheet.header(
                    export.columns().stream().map(column -> column.header()).toList());
            int line = 0;
            for (var page = rows.after(line, OpenRows.PAGE); !page.isEmpty(); page = rows.after(line, OpenRows.PAGE)) {
                for (var row : page) {
                    sheet.row(row(cells, row));
                }
                sheet.flush();
                line = page.getLast().row().line();
            }
        }
    }

    private List<Object> row(ExportCells cells, OpenRow row) {
        return export.columns().stream().map(column -> cells.cell(column, row)).toList();
    }
}
