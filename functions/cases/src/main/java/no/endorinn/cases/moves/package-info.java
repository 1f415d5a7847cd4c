/** State machines of cases: a table of moves for each, which the documentation has as the code goes by it. */
@NullMarked
package no.endorinn.cases.moves;

import org.jspecify.annotations.NullMarked;
