package io.storefleet.lists.internal;

import io.storefleet.lists.ListExport.Format;
import io.storefleet.lists.ListFile;
import io.storefleet.lists.internal.ExportRows.Kept;
import io.storefleet.uikit.TableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes files of sealed parts, one part in memory at a time. */
@Component
class ListFiles {

    private final ExportRows rows;
    private final FileParts parts;
    private final Kinds kinds;
    private final TransactionTemplate transaction;

    ListFiles(ExportRows rows, FileParts parts, Kinds kinds, TransactionTemplate transaction) {
        this.rows = rows;
        this.parts = parts;
        this.kinds = kinds;
        this.transaction = transaction;
    }

    ListFile of(Kept export, Format format) {
        return new Written(export, format);
    }

    private List<List<Object>> part(Kept export, int number) {
        var sealed = Objects.requireNonNull(
                transaction.execute(status -> rows.part(export.view().id(), number)));
        return parts.open(export.view().id(), number, sealed);
    }

    private final class Written implements ListFile {

        private final Kept export;
        private final Format format;

        private Written(Kept export, Format format) {
            this.export = export;
            this.format = format;
        }

        @Override
        public String fileName() {
            return export.view().kind() + "-" + export.view().id() + "." + format.ending();
        }

        @Override
        public String contentType() {
            return format.contentType();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            var columns = MirrorLists.columns(
                    kinds.of(export.list().kind()), export.list().columns());
            try (var table = format == Format.CSV
                    ? TableFile.csv(out)
                    : TableFile.xlsx(out, export.view().kind())) {
                table.header(FileCells.header(columns));
                for (int number = 1; number <= export.parts(); number++) {
                    for (var row : part(export, number)) {
                        table.row(row);
                    }
                    table.flush();
                }
            }
        }
    }
}
