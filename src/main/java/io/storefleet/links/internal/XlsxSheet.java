package io.storefleet.links.internal;

import io.storefleet.uikit.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet. Texts stand in their cells: a table of shared ones would grow with the rows. */
final class XlsxSheet implements Sheet {

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream out) {
        book = new Workbook(out, "Storefleet", null);
        sheet = book.newWorksheet("links");
    }

    @Override
    public void header(List<String> names) {
        sheet.freezePane(0, 1);
        row(List.copyOf(names));
    }

    @Override
    public void row(List<Object> cells) {
        for (int at = 0; at < cells.size(); at++) {
            switch (cells.get(at)) {
                case Integer number -> sheet.value(row, at, number);
                case BigDecimal amount -> sheet.value(row, at, amount);
                case Object words -> sheet.inlineString(row, at, CsvCell.safe(words.toString()));
            }
        }
        row++;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
