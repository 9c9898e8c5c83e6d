package article

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	day := func(y, m, d int) date {
		return date{time: time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC), dateOnly: true}
	}
	at := func(y, m, d, h, min int) date {
		return date{time: time.Date(y, time.Month(m), d, h, min, 0, 0, time.UTC)}
	}
	for _, tt := range []struct {
		in       string
		dayFirst bool
		want     date
		bad      bool
	}{
		{in: "2020-09-11T10:05:00Z", want: at(2020, 9, 11, 10, 5)},
		{in: "2020-09-11T13:05:00+03:00", want: at(2020, 9, 11, 10, 5)},
		{in: "2020-09-11T13:05+0300", want: at(2020, 9, 11, 10, 5)},
		{in: "2020-09-11 10:05", want: at(2020, 9, 11, 10, 5)},
		{in: "Fri, 11 Sep 2020 10:05:00 GMT", want: at(2020, 9, 11, 10, 5)},
		{in: "2020-09-11", want: day(2020, 9, 11)},
		{in: "2020/9/11", want: day(2020, 9, 11)},
		{in: "7/8/2020", dayFirst: true, want: day(2020, 8, 7)},
		{in: "7/8/2020", want: day(2020, 7, 8)},
		{in: "25/8/2020", want: day(2020, 8, 25)},
		{in: "8/25/2020", dayFirst: true, want: day(2020, 8, 25)},
		{in: "٧/٨/٢٠٢٠", dayFirst: true, want: day(2020, 8, 7)},
		{in: "September 11, 2020", want: day(2020, 9, 11)},
		{in: "Sept. 11th, 2020", want: day(2020, 9, 11)},
		{in: "11th of September 2020", want: day(2020, 9, 11)},
		{in: "11 Sep 2020 10:05 pm", want: at(2020, 9, 11, 22, 5)},
		{in: "12:30 am, 11 Sep 2020", want: at(2020, 9, 11, 0, 30)},
		{in: "الجمعة 11 سبتمبر 2020", want: day(2020, 9, 11)},
		{in: "11 أيلول 2020", want: day(2020, 9, 11)},
		{in: "١١ شتنبر ٢٠٢٠", want: day(2020, 9, 11)},
		{in: "11 أيلول/سبتمبر 2020 - 10:05 مساء", want: at(2020, 9, 11, 22, 5)},
		{in: "11 سبتمبر (أيلول) 2020", want: day(2020, 9, 11)},
		{in: "7 كانون الثاني 2021", want: day(2021, 1, 7)},
		{in: "7 كانون الأول 2021", want: day(2021, 12, 7)},
		{in: "3 جويلية 2021", want: day(2021, 7, 3)},
		{in: "3 أوت 2021", want: day(2021, 8, 3)},
		{in: "23 محرم 1442 هـ الموافق 11 سبتمبر 2020 م", want: day(2020, 9, 11)},
		{in: "31 February 2020", bad: true},
		{in: "11 September", bad: true},
		{in: "1442-01-23", bad: true},
		{in: "yesterday", bad: true},
		{in: "", bad: true},
		{in: "99999999999999999999/1/1", bad: true},
	} {
		t.Run(tt.in, func(t *testing.T) {
			got, ok := parseDate(tt.in, tt.dayFirst)
			if ok == tt.bad || !got.time.Equal(tt.want.time) || got.dateOnly != tt.want.dateOnly {
				t.Errorf("want %v %t, got %v %t, ok %t", tt.want.time, tt.want.dateOnly, got.time, got.dateOnly, ok)
			}
		})
	}
}

func TestStampLine(t *testing.T) {
	for in, want := range map[string]bool{
		"Published On 7/8/2020":                              true,
		"Last updated: 7 August 2020, 10:30 GMT":             true,
		"نشر في: 7 آب/أغسطس 2020 الساعة 10:30":               true,
		"الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس": true,
		"2020-08-07":                            true,
		"The talks began on 7 August 2020":      false,
		"وقعت الحادثة في 7 أغسطس 2020":          false,
		"Published by the ministry":             false,
		"بدأت المحادثات يوم 7 أغسطس 2020 رسميا": false,
	} {
		t.Run(in, func(t *testing.T) {
			if _, got := stampLine(newLine(in, false), cleaning(), true); got != want {
				t.Errorf("want %t, got %t", want, got)
			}
		})
	}
}
