package io.storefleet.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes a picture with the 256 colours it has most of, which pages hardly have more than, at a third of the size. */
final class SmallPng {

    private static final int COLOURS = 256;

    /** Colours that nobody can tell from each other count as one. */
    private static final int COARSE = 0xFCFCFC;

    private SmallPng() {}

    static void write(byte[] png, Path file) throws IOException {
        var full = ImageIO.read(new ByteArrayInputStream(png));
        var palette = palette(full);
        var reds = new byte[palette.length];
        var greens = new byte[palette.length];
        var blues = new byte[palette.length];
        for (int i = 0; i < palette.length; i++) {
            reds[i] = (byte) (palette[i] >> 16);
            greens[i] = (byte) (palette[i] >> 8);
            blues[i] = (byte) palette[i];
        }
        var model = new IndexColorModel(8, palette.length, reds, greens, blues);
        var small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var known = new HashMap<Integer, Integer>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int index = known.computeIfAbsent(full.getRGB(x, y) & 0xFFFFFF, colour -> nearest(palette, colour));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        ImageIO.write(small, "png", file.toFile());
    }

    /** Each coarse colour stands for the one of its kind there is most of. */
    private static int[] palette(BufferedImage picture) {
        var counts = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        var kinds = new HashMap<Integer, Map.Entry<Integer, Integer>>();
        counts.entrySet()
                .forEach(each -> kinds.merge(
                        each.getKey() & COARSE,
                        Map.entry(each.getKey(), each.getValue()),
                        (one, other) -> Map.entry(
                                one.getValue() >= other.getValue() ? one.getKey() : other.getKey(),
                                one.getValue() + other.getValue())));
        return kinds.values().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, Integer> each) -> -each.getValue()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int far = square(palette[i] >> 16, colour >> 16)
                    + square(palette[i] >> 8, colour >> 8)
                    + square(palette[i], colour);
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    private static int square(int one, int other) {
        int apart = (one & 0xFF) - (other & 0xFF);
        return apart * apart;
    }
}
