/** Tests of how changes are written down, sent once and followed. */
@NullMarked
package io.storefleet.intents.internal;

import org.jspecify.annotations.NullMarked;
