"""The invented people that the page's tests draw. Their words are hard on purpose: they hold headings, dates, signs."""

from __future__ import annotations

from tests.page.draw import Person

TILDE = Person(
    name="Tilde Marie Askelund",
    headline="Bridge inspector | rust, ropes & patience · ex-Harbour Board",
    location="Ålesund, Møre og Romsdal, Norway",
    pronouns="She/Her",
    mutual=("Oskar Brattli", "Wanjiru Kamau"),
    others=7,
    about="I climb under bridges so that you need not.\n\nExperience\nis what you get when the rope was too short.\n"
    "• 214 bridges\n• one goat",
    posts=(
        {
            "age": "3d",
            "text": "We closed the Skarvøy bridge for one night and nobody noticed.\n\n"
            "That is the job.\n#bridges #nightwork",
        },
        {"age": "2w", "text": "Our series on ropes goes on.", "author": "Rope & Rigging Weekly"},
        {"age": "1mo", "text": "Experience"},
        {"age": "2mo", "text": "Education\n\n2019 - Present\n\nis a long time to wait for paint to dry"},
    ),
    jobs=(
        (
            "Fjordvegen",
            (
                {
                    "title": "Lead Inspector",
                    "employment_type": "Full-time",
                    "start": "Mar 2021",
                    "end": "Present",
                    "duration": "5 yrs 9 mos",
                    "location": "Ålesund, Norway",
                    "description": "Six inspectors, two boats.\n\n• wrote the rope manual\n• 2019 - 2021: none fell",
                },
            ),
        ),
        (
            "Harbour Board",
            (
                {
                    "title": "Senior Inspector",
                    "start": "Jan 2017",
                    "end": "Feb 2021",
                    "duration": "4 yrs 2 mos",
                    "location": "Bergen, Norway",
                },
                {
                    "title": "Inspector",
                    "start": "Aug 2012",
                    "end": "Dec 2016",
                    "duration": "4 yrs 5 mos",
                    "location": "Bergen, Norway",
                    "description": "Counted bolts.",
                },
            ),
        ),
        (
            "About",
            (
                {
                    "title": "Experience Designer",
                    "employment_type": "Freelance",
                    "start": "2010",
                    "end": "2012",
                    "duration": "2 yrs",
                },
            ),
        ),
    ),
    schools=(
        {"school": "University of Stavanger", "degree": "MSc, Structural Engineering", "years": "2008 - 2010"},
        {"school": "Vestlandet Folk High School", "years": "2004 - 2005", "description": "Choir, and a lot of rope."},
    ),
    honors=(
        {
            "title": "Rope of the Year 2023",
            "issuer": "Norwegian Riggers, Ltd.",
            "date": "Nov 2023",
            "description": "For the manual.",
        },
        {"title": "Safety Prize", "issuer": "Harbour Board"},
    ),
)

ZAYNAB = Person(
    name="زينب الحداد",
    headline="مهندسة مياه · 水利工程师 | حلب ← غوتنبرغ",
    location="Gothenburg, Västra Götaland County, Sweden",
    degree="1st",
    mutual=("李娜",),
    about="أكتب عن المياه والناس.\n\n我也写水。",
    posts=({"age": "5h", "text": "محطة الضخ الجديدة تعمل.\n#ماء"}, {"age": "1yr", "text": "42"}),
    jobs=(("水务研究所", ({"title": "工程师", "start": "Jun 2019", "end": "Present", "duration": "7 yrs 6 mos"},)),),
    schools=({"school": "جامعة حلب", "degree": "هندسة مدنية", "years": "2005 - 2010"},),
    honors=({"title": "جائزة الماء"},),
)

KWAME = Person(
    name='Dr. Kwame "Kojo" Asante-Boateng, PhD',
    headline="Seed librarian",
    location="Kumasi, Ashanti Region, Ghana",
    degree="3rd",
    jobs=(
        ("Seed Library of Kumasi", ({"title": "Founder", "start": "2015", "end": "Present", "duration": "11 yrs"},)),
    ),
    schools=({"school": "KNUST", "degree": "PhD, Agronomy", "years": "2009 - 2014"},),
)

QUIET = Person(name="Ottoline Fennwick", headline="Gardener.", location="Portugal", degree="3rd")

GERMAN = Person(
    name="Henrike Vogelsang",
    headline="Orgelbauerin und Stimmgabelsammlerin",
    location="Lüneburg, Niedersachsen, Deutschland",
    about="Ich baue Orgeln, die atmen.",
    posts=({"age": "4d", "text": "Die neue Pfeife klingt wie ein müder Wal."},),
    jobs=(
        (
            "Werkstatt Vogelsang",
            ({"title": "Orgelbaumeisterin", "start": "Apr. 2016", "end": "Heute", "duration": "10 Jahre 8 Monate"},),
        ),
    ),
    schools=({"school": "Oscar-Walcker-Schule", "degree": "Meisterbrief, Orgelbau", "years": "2012 - 2015"},),
    honors=({"title": "Klangpreis 2022", "date": "Mai 2022"},),
    headings={
        "about": "Info",
        "activity": "Aktivität",
        "experience": "Berufserfahrung",
        "education": "Ausbildung",
        "honors": "Auszeichnungen/Preise",
    },
)

EVERYBODY = (TILDE, ZAYNAB, KWAME, QUIET, GERMAN)
