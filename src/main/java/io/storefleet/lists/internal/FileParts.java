package io.storefleet.lists.internal;

import io.storefleet.lists.ListExportId;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** Packs rows of cells, seals them for their place, and back. */
@Component
class FileParts {

    private static final int TEXT = 0;
    private static final int WHOLE = 1;
    private static final int DECIMAL = 2;

    private final Vault vault;

    FileParts(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(ListExportId export, int number, List<List<Object>> rows) {
        return vault.seal(place(export, number), pack(rows));
    }

    /** Throws {@link io.storefleet.vault.SealBrokenException} for what was sealed elsewhere or altered. */
    List<List<Object>> open(ListExportId export, int number, byte[] sealed) {
        return unpack(vault.open(place(export, number), new Sealed(sealed)));
    }

    private static Place place(ListExportId export, int number) {
        return new Place("tenant.list_export_part.sealed", export + ":" + number);
    }

    private static byte[] pack(List<List<Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(rows.size());
            for (var row : rows) {
                out.writeShort(row.size());
                for (var cell : row) {
                    write(out, cell);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Object cell) throws IOException {
        switch (cell) {
            case Long count -> {
                out.writeByte(WHOLE);
                out.writeLong(count);
            }
            case BigDecimal amount -> {
                out.writeByte(DECIMAL);
                out.writeUTF(amount.toPlainString());
            }
            default -> {
                var text = cell.toString().getBytes(StandardCharsets.UTF_8);
                out.writeByte(TEXT);
                out.writeInt(text.length);
                out.write(text);
            }
        }
    }

    private static List<List<Object>> unpack(byte[] packed) {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
            int count = in.readInt();
            var rows = new ArrayList<List<Object>>(count);
            for (int i = 0; i < count; i++) {
                int cells = in.readUnsignedShort();
                var row = new ArrayList<Object>(cells);
                for (int at = 0; at < cells; at++) {
                    row.add(read(in));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case WHOLE -> in.readLong();
            case DECIMAL -> new BigDecimal(in.readUTF());
            default -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        };
    }
}
