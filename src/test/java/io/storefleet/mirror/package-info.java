/** Tests of the mirror and its words. */
@NullMarked
package io.storefleet.mirror;

import org.jspecify.annotations.NullMarked;
