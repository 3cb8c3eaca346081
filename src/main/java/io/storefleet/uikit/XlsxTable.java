package io.storefleet.uikit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook. Texts stand in their cells: a table of shared ones would grow with the rows. */
final class XlsxTable implements TableFile {

    /** A sheet has room for 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;

    private final Workbook book;
    private final String name;
    private List<String> names = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxTable(OutputStream out, String name) {
        this.name = name;
        book = new Workbook(out, "Storefleet", null);
        sheet = book.newWorksheet(name);
    }

    @Override
    public void header(List<String> names) {
        this.names = List.copyOf(names);
        sheet.freezePane(0, 1);
        write(List.copyOf(names));
    }

    @Override
    public void row(List<Object> cells) {
        if (row == MOST_ROWS) {
            next();
        }
        write(cells);
    }

    private void next() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheets++;
        sheet = book.newWorksheet(name + " " + sheets);
        row = 0;
        header(names);
    }

    private void write(List<Object> cells) {
        for (int at = 0; at < cells.size(); at++) {
            switch (cells.get(at)) {
                case Integer number -> sheet.value(row, at, number);
                case Long number -> sheet.value(row, at, number);
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
