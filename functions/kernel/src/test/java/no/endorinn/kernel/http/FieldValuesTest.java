package no.endorinn.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import org.junit.jupiter.api.Test;

/** Fields that are any JSON there is, and large numbers. */
class FieldValuesTest {
    @Test
    void anyValueIsReadAsWhatJavaHasAndAsItWasTyped() {
        Fields fields = Fields.ofBody("""
            {"value":{"b":" Koret ","a":[1,2.5,true,null,{"gone":null}],"many":9007199254740993}}
            """);

        assertThat(fields.value("value"))
                .isEqualTo(Map.of(
                        "b", " Koret ", "a", List.of(1L, 2.5, true, Map.of(), Map.of()), "many", 9007199254740993L));
        assertThat(fields.value("nothing")).isNull();
        fields.check();
    }

    @Test
    void aTextDeepInAValueThatNobodyCanReadIsToldByItsPlace() {
        Fields fields = Fields.ofBody("{\"value\":{\"rows\":[{\"what\":\"a\\u0000b\"}]}}");
        fields.value("value");

        assertThat(catchThrowableOfType(Rejection.class, fields::check).problems())
                .containsExactly(CommonCode.UNREADABLE_CHARACTERS.at("/value/rows/0/what"));
    }

    @Test
    void anAmountMayBeBeyondAnInteger() {
        Fields fields = Fields.ofBody("{\"ore\":6000000000}");

        assertThat(fields.whole("ore", 0, 10_000_000_000L)).isEqualTo(6_000_000_000L);
        assertThat(fields.optionalWhole("nothing", 0, 1)).isNull();
        fields.check();
    }
}
